/**
 * What `nullable` says, in the words of JSON Schema. Without a type it says nothing (OpenAPI 3.0.3), and
 * Ajv refuses it. In 3.1 it is no keyword any more; whoever still writes it means the same.
 */
export function nulls(node: object): Readonly<Record<string, unknown>> {
  if (!('nullable' in node) || typeof node.nullable !== 'boolean') return {};
  const type: unknown = Reflect.get(node, 'type');
  const values: unknown = Reflect.get(node, 'enum');
  return {
    // A keyword that is undefined is none to Ajv.
    nullable: undefined,
    ...(node.nullable && type !== undefined && { type: [type, 'null'].flat() }),
    ...(node.nullable &&
      Array.isArray(values) && { enum: [...new Set<unknown>([...values, null])] }),
  };
}
