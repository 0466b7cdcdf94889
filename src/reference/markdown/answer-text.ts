import type { ContentDoc, Field, Shape } from '../model.ts';
import { code } from './text.ts';

/** "`{ sid, links: { users: string(uri) }, count: integer? }`": what has no type is a string. */
export function answerText(contents: readonly ContentDoc[]): string {
  if (contents.length === 0) return 'no content';
  const text = contents.map(({ shape }) => code(shapeText(shape))).join('; ');
  return text.includes('?') ? `(? may be null) ${text}` : text;
}

type Open = Pick<Shape, 'type' | 'fields' | 'variants'>;

function shapeText({ type, fields, variants }: Open): string {
  if (variants.length > 0 && fields.length === 0) {
    return variants.map((variant) => shapeText({ ...variant, variants: [] })).join(' | ');
  }
  const short = type.replace(/ \| null$/, '?');
  if (fields.length === 0) return short === '' ? 'any' : short;
  const inner = `{ ${fields.map(fieldText).join(', ')} }`;
  return short.replace('object', () => inner);
}

function fieldText(field: Field): string {
  const text = shapeText(field);
  return /^string\??$/.test(text)
    ? field.name + text.slice('string'.length)
    : `${field.name}: ${text}`;
}
