type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** A bundled document so many times over: each copy has paths, operationIds and components of its own. */
export function repeated(document: JsonObject, times: number): JsonObject {
  const copies = Array.from({ length: times }, (_, copy) => renamed(document, copy));
  const all = (field: string): JsonObject =>
    Object.assign({}, ...copies.map((copy) => object(copy[field])));
  const kinds = new Set(copies.flatMap((copy) => Object.keys(object(copy['components']))));
  const components = [...kinds].map((kind) => [
    kind,
    Object.assign({}, ...copies.map((copy) => object(object(copy['components'])[kind]))),
  ]);
  return {
    ...document,
    paths: all('paths'),
    ...(document['webhooks'] === undefined ? {} : { webhooks: all('webhooks') }),
    components: Object.fromEntries(components),
  };
}

/** The first copy keeps its names, so that once is the document itself. */
function renamed(document: JsonObject, copy: number): JsonObject {
  if (copy === 0) return document;
  const suffix = `-${copy}`;
  const paths = entries(document['paths']).map(([path, item]) => [
    `/copy${copy}${path}`,
    inside(item),
  ]);
  const webhooks = entries(document['webhooks']).map(([name, item]) => [
    name + suffix,
    inside(item),
  ]);
  const components = entries(document['components']).map(([kind, of]) => [
    kind,
    Object.fromEntries(
      entries(of).map(([name, each]) => [renames(kind) ? name + suffix : name, inside(each)]),
    ),
  ]);
  return {
    paths: Object.fromEntries(paths),
    webhooks: Object.fromEntries(webhooks),
    components: Object.fromEntries(components),
  };

  function inside(node: Json): Json {
    if (Array.isArray(node)) return node.map(inside);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (typeof value !== 'string') return [key, inside(value)];
        const names = key === 'operationId' || key === '$ref' || value.startsWith('#/components/');
        return [key, names ? value + suffix : value];
      }),
    );
  }
}

/** Security is asked for by name, not by $ref, so those keep theirs. */
function renames(kind: string): boolean {
  return kind !== 'securitySchemes';
}

function entries(node: Json | undefined): [string, Json][] {
  return Object.entries(object(node));
}

function object(node: Json | undefined): JsonObject {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
    ? (node as JsonObject)
    : {};
}
