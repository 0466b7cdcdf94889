/** A JSON value as YAML 1.2, in blocks; what a parser could take for something else is quoted. */
export function yamlText(value: unknown): string {
  const parts: string[] = [];
  write(value, '\n', (part) => parts.push(part));
  return `${parts.join('').trimStart()}\n`;
}

/** After a key or a dash; `line` ends a line and begins the next one as deep as the value stands. */
function write(value: unknown, line: string, put: (part: string) => void): void {
  if (Array.isArray(value)) writeList(value, line, put);
  else if (typeof value === 'object' && value !== null) writeFields(value, line, put, line);
  else if (typeof value !== 'string') put(` ${JSON.stringify(value)}`);
  else put(isBlock(value) ? block(value, line) : ` ${scalar(value)}`);
}

function writeList(items: readonly unknown[], line: string, put: (part: string) => void): void {
  if (items.length === 0) put(' []');
  for (const item of items) {
    put(`${line}-`);
    const isObject = typeof item === 'object' && item !== null && !Array.isArray(item);
    // The first field of an object stands beside the dash.
    if (isObject) writeFields(item, `${line}  `, put, ' ');
    else write(item, `${line}  `, put);
  }
}

function writeFields(
  value: object,
  line: string,
  put: (part: string) => void,
  first: string,
): void {
  const fields = Object.entries(value);
  if (fields.length === 0) put(' {}');
  let before = first;
  for (const [key, field] of fields) {
    put(`${before}${keyText(key)}:`);
    write(field, Array.isArray(field) ? line : `${line}  `, put);
    before = line;
  }
}

/** Text of several lines that a block holds as it is. */
function isBlock(text: string): boolean {
  return /^\S.*\n/.test(text) && !/\n +(?:\n|$)/.test(text) && !/[^\n -~\u00a0-\u2027]/.test(text);
}

/** Its sign says how many ends of lines close the text: none, one or all that are there. */
function block(text: string, line: string): string {
  const body = text.replace(/\n+$/, '');
  const ends = text.length - body.length;
  const rows = `${body}${'\n'.repeat(Math.max(0, ends - 1))}`.split('\n');
  const deeper = line === '\n' ? '\n  ' : line;
  const all = rows.map((row) => (row === '' ? '\n' : deeper + row)).join('');
  return ` |${['-', ''][ends] ?? '+'}${all}`;
}

function keyText(key: string): string {
  return /^[\w$/][\w$/{}.-]*$/.test(key) && !isOther(key) ? key : quoted(key);
}

function scalar(text: string): string {
  const isPlain = /^[A-Za-z(/](?:[\w (),./;+*^$@?=!~–—…’'"`<>|[\]{}-]|:(?! |$))*(?<! )$/.test(text);
  return isPlain && !isOther(text) ? text : quoted(text);
}

/** As in JSON, but YAML wants what does not print to be escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Read as a number, a truth or nothing, by parsers of YAML 1.1 as well. */
function isOther(text: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.]?[\d.].*|\.nan|\.inf)$/i.test(text);
}
