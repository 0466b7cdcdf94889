import type {
  Description,
  HeaderObject,
  ResponseDescription,
} from '../../description/description.ts';
import { shapeOf, type Style } from '../request/styles.ts';

/** A header that the document has for an answer. */
export interface PlannedHeader {
  readonly name: string;
  /** Its name in an exchange. */
  readonly key: string;
  readonly required: boolean;
  readonly schema: HeaderObject['schema'];
  readonly style: Style;
}

const kept = new WeakMap<ResponseDescription, readonly PlannedHeader[]>();

/** Those of an answer; the document's word on Content-Type is the media type (OpenAPI 3.1, Response Object). */
export function plannedHeaders(
  response: ResponseDescription | undefined,
  { resolve }: Description,
): readonly PlannedHeader[] {
  if (response === undefined) return [];
  const known = kept.get(response) ?? headersOf(response, resolve);
  kept.set(response, known);
  return known;
}

function headersOf(
  { headers }: ResponseDescription,
  resolve: Description['resolve'],
): readonly PlannedHeader[] {
  return Object.entries(headers)
    .map(([name, { required = false, schema, explode = false }]) => {
      const shape = shapeOf(schema ?? true, resolve);
      const style = { name, style: 'simple', explode, ...shape };
      return { name, key: name.toLowerCase(), required, schema, style };
    })
    .filter(({ key }) => key !== 'content-type');
}
