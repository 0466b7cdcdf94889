import type { Schema } from '../../description/description.ts';
import type { SentBody } from './sent-body.ts';

/** What a body says, and the schema that it has; `undefined` where either is missing. */
export function sentValue(
  body: SentBody | undefined,
): { readonly schema: Schema; readonly value: unknown } | undefined {
  if (body?.state !== 'json' && body?.state !== 'form') return undefined;
  const { schema } = body.content;
  if (schema === undefined) return undefined;
  return { schema, value: body.state === 'json' ? body.value : body.fields };
}
