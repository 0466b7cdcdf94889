import type { Description, SchemaObject } from '../../description/description.ts';
import { isRecord } from './json-at.ts';
import type { Sent } from './sender.ts';

/**
 * Whether a number past its bound was answered as if the bound had been sent, and the answer says
 * so: a page of 100 items "page_size: 100" where 101 were asked for. Nobody is misled by that.
 */
export function isClamped(
  { draft, answer }: Sent,
  pointer: string | undefined,
  { resolve }: Description,
): boolean {
  const [, name] = /^\/query\/([^/]+)$/.exec(pointer ?? '') ?? [];
  const parameter = draft.operation.parameters.find(
    (each) => each.in === 'query' && each.name === name,
  );
  const { schema } = parameter ?? {};
  const value = draft.query[name ?? ''];
  if (schema === undefined || typeof schema === 'boolean' || typeof value !== 'number')
    return false;
  const { minimum, maximum } = resolve<SchemaObject>(schema);
  const bound = typeof maximum === 'number' && value > maximum ? maximum : minimum;
  const told = numbersIn(answer.json);
  return typeof bound === 'number' && told.has(bound) && !told.has(value);
}

/** Those of an answer and of what it says of itself, but not of its items. */
function numbersIn(json: unknown): ReadonlySet<number> {
  const fields = isRecord(json) ? Object.values(json) : [];
  const all = [...fields, ...fields.filter(isRecord).flatMap((inner) => Object.values(inner))];
  return new Set(all.filter((value) => typeof value === 'number'));
}
