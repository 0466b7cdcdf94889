import { escaped } from './escape.ts';
import { holesOf, type Hole } from './holes.ts';

/** Text that is HTML already. Made by `html`, and by what escapes its own input. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole: texts are escaped, lists joined, and nothing is said of nothing. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

/**
 * HTML with every value escaped, for elements and for attributes in quotes. Within a tag only
 * `html` and names of data attributes may stand, each after one space, and in an attribute only what
 * is no `html`. A line break in the template, with the white space around it, counts as one space;
 * beside a block, and at the end of a tag, as none.
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const { parts, holes } = prepared(template);
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const place = holes[index] ?? 'text';
    if (place !== 'text') assertFits(value, place);
    text += place === 'tag' ? afterSpace(textOf(value)) : textOf(value);
    text += parts[index + 1] ?? '';
  }
  return new Html(text);
}

/** Between them a separator, which may be an element as well. */
export function joined(values: readonly HtmlValue[], separator: Html | string): Html {
  return new Html(values.map(textOf).join(textOf(separator)));
}

interface Prepared {
  readonly parts: readonly string[];
  readonly holes: readonly Hole[];
}

const known = new WeakMap<TemplateStringsArray, Prepared>();

/** The work on a template itself is done at its first use. */
function prepared(template: TemplateStringsArray): Prepared {
  const before = known.get(template);
  if (before !== undefined) return before;
  const whole = template.join(hole).replaceAll(/^\s*\n\s*|\s*\n\s*$/g, '');
  const parts = whole
    .replaceAll(besideBlock, '$1')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(emptyElement, '$1>')
    .replaceAll(endOfTag, '$1')
    .split(hole);
  const holes = holesOf(template);
  const made = {
    parts: parts.map((part, index) => (holes[index] === 'tag' ? part.trimEnd() : part)),
    holes,
  };
  known.set(template, made);
  return made;
}

function assertFits(value: HtmlValue, place: 'attribute' | 'tag'): void {
  if (Array.isArray(value)) value.forEach((each: HtmlValue) => assertFits(each, place));
  else if (place === 'attribute' ? value instanceof Html : !isOfATag(value)) {
    const where = place === 'tag' ? 'a tag' : 'an attribute';
    throw new Error(`This cannot stand in ${where}: ${textOf(value)}`);
  }
}

function afterSpace(text: string): string {
  const bare = text.trim();
  return bare === '' ? '' : ` ${bare}`;
}

function isOfATag(value: HtmlValue): boolean {
  if (typeof value === 'string') return /^(?:data(?:-[a-z]+)+)?$/.test(value);
  return typeof value !== 'number';
}

function textOf(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  // Joined, they are one text at once: what is added up stays in pieces as long as the page.
  return value.map(textOf).join('');
}

/** No template has it. */
const hole = '\0';

const blocks =
  'aside|article|body|dd|details|dialog|div|dl|dt|fieldset|footer|form|h[1-6]|head|header|html|li|' +
  'link|main|meta|nav|ol|p|pre|script|section|slot|summary|t(?:able|body|d|emplate|h|head|itle|r)|ul';
const besideBlock = new RegExp(
  `(</?(?:${blocks})\\b[^<>]*>)\\s*\\n\\s*|\\s*\\n\\s*(?=</?(?:${blocks})\\b)`,
  'g',
);

/** Formatters break a line there where none may stand between two elements. */
const endOfTag = /(<[^<>]*?)\s+(?=>)/g;

/** Its slash says nothing (HTML, 13.1.2.1); formatters write one. */
const emptyElement = /(<(?:br|col|hr|img|input|link|meta|wbr)\b[^<>]*?)\s*\/>/g;
