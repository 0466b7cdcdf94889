/** Part of a JSON Schema. */
export type Part = Readonly<Record<string, unknown>>;

export function object(
  properties: Readonly<Record<string, Part>>,
  required: readonly string[] = [],
): Part {
  return { type: 'object', properties, required, additionalProperties: false };
}

export function notification(more: Readonly<Record<string, Part>>): Part {
  return object({ enabled: { type: 'boolean' }, template: text(), sound: text(), ...more });
}

export function ref(name: string): Part {
  return { $ref: `state#/$defs/${name}` };
}

export function list(name: string): Part {
  return { type: 'array', items: ref(name) };
}

export function nullable(part: Part): Part {
  return { anyOf: [part, { type: 'null' }] };
}

export function sid(prefix: string): Part {
  return { type: 'string', pattern: `^${prefix}[0-9a-fA-F]{32}$` };
}

export function text(minLength = 0): Part {
  return { type: 'string', minLength };
}

export function texts(): Part {
  return { type: 'array', items: text() };
}

export function whole(): Part {
  return { type: 'integer', minimum: 0 };
}

export function moment(): Part {
  return { type: 'string', format: 'date-time' };
}

export function duration(): Part {
  return nullable({ type: 'string', format: 'duration' });
}

export function dates(): Readonly<Record<string, Part>> {
  return { date_created: moment(), date_updated: moment() };
}
