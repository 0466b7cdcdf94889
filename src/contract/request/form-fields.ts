import type { Content, Description } from '../../description/description.ts';
import { keptProperties } from './kept-properties.ts';
import { pairsOf } from './pairs.ts';
import { fromPairs, shapeOf, takes, type Style } from './styles.ts';
import type { TextFields, Texts } from './texts.ts';

/** The fields of a form as its schema and `encoding` have them; others under their own names. */
export function formFields(
  content: Content,
  body: string,
  resolve: Description['resolve'],
): TextFields {
  const pairs = pairsOf(body);
  const found = new Map<string, Texts>();
  const taken = new Set<string>();
  for (const style of stylesOf(content, resolve)) {
    const own = pairs.filter((pair) => takes(style, pair));
    const texts = fromPairs(style, own);
    if (texts === undefined) continue;
    found.set(style.name, texts);
    for (const { name } of own) taken.add(name);
  }
  for (const { name } of pairs) {
    const other: Style = { ...plain, name };
    if (!taken.has(name) && !found.has(name)) found.set(name, fromPairs(other, pairs) ?? '');
  }
  return Object.fromEntries(found);
}

const kept = new WeakMap<Content, readonly Style[]>();

function stylesOf(content: Content, resolve: Description['resolve']): readonly Style[] {
  const { schema, encoding } = content;
  const known =
    kept.get(content) ??
    [...keptProperties(schema, resolve)].map(([name, property]) =>
      styleOf(name, encoding[name], shapeOf(property, resolve)),
    );
  kept.set(content, known);
  return known;
}

const plain = { shape: 'text', fields: new Set<string>(), style: 'form', explode: true } as const;

/** A list goes as repeated keys and an object as JSON, unless `encoding` says otherwise. */
function styleOf(name: string, encoding: unknown, shape: ReturnType<typeof shapeOf>): Style {
  const given = typeof encoding === 'object' && encoding !== null ? encoding : {};
  const style = 'style' in given ? String(given.style) : undefined;
  const explode = 'explode' in given ? given.explode === true : undefined;
  if (style === undefined && explode === undefined && shape.shape === 'fields') {
    return { ...plain, name };
  }
  const named = style ?? 'form';
  return { name, style: named, explode: explode ?? named === 'form', ...shape };
}
