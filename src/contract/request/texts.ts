/** What was sent where everything is text: one text, one for each item, or some for each field. */
export type Texts = string | readonly string[] | TextFields;

export interface TextFields {
  readonly [name: string]: Texts;
}

export function isFields(texts: Texts): texts is TextFields {
  return typeof texts !== 'string' && !Array.isArray(texts);
}
