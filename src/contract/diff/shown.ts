const most = 60;

/** A value as a sentence shows it: JSON, the end of a long one left out. */
export function shown(value: unknown): string {
  const text = isJson(value) ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A list or an object, which stands as a text where it is compared. */
function isJson(value: unknown): value is string {
  return typeof value === 'string' && /^[[{]/.test(value);
}
