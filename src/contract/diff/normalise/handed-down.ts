import type { OpenApiDocument } from '../../../description/description.ts';
import { isReference } from '../../../description/references.ts';
import type { Normalised } from './normalised.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * The parameters of a path item handed down to its operations, so that moving one from there to
 * them is no change and a new one is seen at the operations that it reaches.
 */
export function handedDown(document: OpenApiDocument): Normalised {
  const moved = new Map<string, string>();
  const changed: Record<string, unknown> = {};
  for (const field of ['paths', 'webhooks']) {
    const items = document[field];
    if (!isFields(items)) continue;
    changed[field] = Object.fromEntries(
      Object.entries(items).map(([path, item]) => {
        const place = `#/${field}/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return [path, isFields(item) ? withHandedDown(item, place, moved) : item];
      }),
    );
  }
  return { document: { ...document, ...changed }, original: (pointer) => back(pointer, moved) };
}

function withHandedDown(item: Fields, place: string, moved: Map<string, string>): Fields {
  const { parameters: shared, ...rest } = item;
  const used = methods.filter((method) => isFields(item[method]));
  if (!Array.isArray(shared) || used.length === 0) return item;
  const changed = used.map((method) => {
    const operation = item[method];
    const own =
      isFields(operation) && Array.isArray(operation['parameters']) ? operation['parameters'] : [];
    const names = new Set(own.map(nameOf));
    const added = shared.flatMap((parameter: unknown, index) => {
      if (names.has(nameOf(parameter))) return [];
      return { parameter: structuredClone(parameter), index };
    });
    added.forEach(({ index }, offset) => {
      const here = `${place}/${method}/parameters/${own.length + offset}`;
      moved.set(here, `${place}/parameters/${index}`);
    });
    const parameters = [...own, ...added.map(({ parameter }) => parameter)];
    return [method, { ...(isFields(operation) ? operation : {}), parameters }] as const;
  });
  return { ...rest, ...Object.fromEntries(changed) };
}

/** Parameters are told apart by place and name; a `$ref` by where it leads. */
function nameOf(parameter: unknown): string {
  if (isReference(parameter)) return parameter.$ref;
  return isFields(parameter) ? `${String(parameter['in'])} ${String(parameter['name'])}` : '';
}

function back(pointer: string, moved: ReadonlyMap<string, string>): string {
  const [place] = /^#\/(?:paths|webhooks)\/[^/]+\/[^/]+\/parameters\/\d+/.exec(pointer) ?? [];
  const original = place === undefined ? undefined : moved.get(place);
  return original === undefined ? pointer : original + pointer.slice(place?.length);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
