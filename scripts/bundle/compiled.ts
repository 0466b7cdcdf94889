import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import ajvFormats from 'ajv-formats';
import { ajvOptions } from '../../src/contract/ajv-options.ts';
import { adapter } from '../../src/contract/dialect.ts';
import type { Absent } from '../../src/contract/is-flagged.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { AskedSchemas } from './asked-schemas.ts';

const directions: readonly (readonly [keyof AskedSchemas, Absent])[] = [
  ['request', 'readOnly'],
  ['answer', 'writeOnly'],
];

/** A module that exports `request` and `answer`: what checks values against each schema, by `$ref`. */
export function compiledModule(document: OpenApiDocument, asked: AskedSchemas): string {
  const ajv = new Ajv2020({
    ...ajvOptions,
    code: { source: true, esm: true },
    // What is referred to from many schemas is there once.
    inlineRefs: false,
  });
  ajvFormats.default(ajv);
  // What the document does not use needs no book-keeping in the code.
  const text = JSON.stringify(document);
  ajv.opts.unevaluated = text.includes('"unevaluated');
  ajv.opts.dynamicRef = text.includes('"$dynamic');
  const names = new Map<string, string>();
  const tables = directions.map(([direction, absent]) => {
    const adapted = adapter(document, absent)(document);
    // Where nothing is absent in either direction, both share all code.
    const prefix = adapted === document ? '' : direction;
    addSchemas(adapted, prefix, ajv);
    const rows = asked[direction].map((ref) => {
      const id = idOf(ref, prefix);
      const name = names.get(id) ?? `s${names.size}`;
      names.set(id, name);
      return `${JSON.stringify(ref)}: ${name}`;
    });
    return `export const ${direction} = { ${rows.join(', ')} };`;
  });
  const exported = [...names].map(([id, name]) => [name, id]);
  const code = standalone.default(ajv, Object.fromEntries(exported));
  return [note, smaller(code), ...tables].join('\n');
}

/** Each under an id of its own: parts of one schema would be compiled for each way to them. */
function addSchemas({ components }: OpenApiDocument, prefix: string, ajv: Ajv2020): void {
  for (const [name, schema] of Object.entries(components?.['schemas'] ?? {})) {
    const $id = idOf(`${place}${name}`, prefix);
    if (ajv.schemas[$id] !== undefined || typeof schema !== 'object' || schema === null) continue;
    const text = JSON.stringify(schema, (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' ? idOf(value, prefix) : value,
    );
    ajv.addSchema({ ...JSON.parse(text), $id });
  }
}

const place = '#/components/schemas/';

function idOf(ref: string, prefix: string): string {
  if (!ref.startsWith(place)) throw new Error(`${ref} is no schema among the components.`);
  const [name = '', ...rest] = ref.slice(place.length).split('/');
  return rest.length === 0 ? prefix + name : `${prefix}${name}#/${rest.join('/')}`;
}

const note = `const note = (all, instancePath, keyword, params) => {
  const one = { instancePath, keyword, params };
  return all === null ? [one] : (all.push(one), all);
};
const absent = (all, path, missingProperty) => note(all, path, 'required', { missingProperty });
const mistyped = (all, path, type) => note(all, path, 'type', { type });
const joined = (all, { errors }) => (all === null ? errors : all.concat(errors));`;

/**
 * Less to read at every start: nobody asks where in a schema a keyword stands or what a value is
 * part of, and one function pushes all errors.
 */
function smaller(code: string): string {
  return code
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(
      '{instancePath="", parentData, parentDataProperty, rootData=data}={}',
      'instancePath=""',
    )
    .replaceAll(
      /\{instancePath(?::([^{}]*?))?,parentData(?::[^{}]*?)?,parentDataProperty(?::[^{}]*?)?,rootData\}/g,
      (_, path = 'instancePath') => path,
    )
    .replaceAll(
      /const (err\d+) = \{instancePath(?::([^;]*?))?,keyword:("[^"]*"),params:([^;]*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
      (_, __, path = 'instancePath', keyword, params) =>
        `vErrors = note(vErrors, ${path}, ${keyword}, ${params});`,
    )
    .replaceAll(
      /note\((vErrors, [^;]*?), "required", \{missingProperty: ("[^"]*")\}\)/g,
      'absent($1, $2)',
    )
    .replaceAll(/note\((vErrors, [^;]*?), "type", \{type: ("[^"]*")\}\)/g, 'mistyped($1, $2)')
    .replaceAll(
      /vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\)/g,
      'joined(vErrors, $1)',
    );
}
