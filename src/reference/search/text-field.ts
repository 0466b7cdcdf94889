export type TextField = 'title' | 'asked' | 'answered' | 'words';

/** The words of one entry by where they stand, each of them once. */
export type FieldWords = Readonly<Record<TextField, readonly string[]>>;
