const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of an element, and for an attribute in quotes of either kind. */
export function escaped(text: string): string {
  return special.test(text)
    ? text.replaceAll(everySpecial, (mark) => entities[mark] ?? mark)
    : text;
}

const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;

/** For the text of an element alone, where quotes are nothing special: code is full of them. */
export function escapedText(text: string): string {
  return text.replaceAll(/[&<>]/g, (mark) => entities[mark] ?? mark);
}
