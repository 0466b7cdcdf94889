/** What `--format` takes; apart from the formats, so that a list of them costs nothing. */
export const formatNames = [
  'table',
  'json',
  'junit',
  'sarif',
  'github',
  'markdown',
  'comment',
] as const;

export type FormatName = (typeof formatNames)[number];
