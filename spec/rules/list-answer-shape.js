// Every list answers alike: `meta` and the items under the name that `meta.key` gives, so that one
// paging loop serves them all.

import { operationsOf, parametersOf } from './lib/operations.js';
import { child, isBroken, nameOf, reach, refOf, reporter } from './lib/place.js';
import {
  jsonSchemaOf,
  keyword,
  layersOf,
  propertiesOf,
  requiredOf,
  typesOf,
  isWhole,
} from './lib/schemas.js';

/** @import { Context, Place, Report, Rule } from './lib/place.js' */

const PAGING = ['PageSize', 'Page', 'PageToken'];
const META = [
  'page',
  'page_size',
  'first_page_url',
  'previous_page_url',
  'url',
  'next_page_url',
  'key',
];

/** @type {Rule} */
export const listAnswerShape = () => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    for (const operation of operationsOf(ctx, root)) {
      if (!operation.id?.startsWith('List')) continue;
      const { at, title } = operation;
      const parameters = parametersOf(ctx, operation);
      const lacking = PAGING.filter((name) => parameters && !parameters.has(`query ${name}`));
      if (lacking.length > 0) {
        const where = child(at, 'parameters') ?? at;
        const message = `${title} is a list without the query parameter ${lacking.join(', ')}; refer to the shared ones in parameters.`;
        report(where, message, { onKey: true });
      }
      const schema = jsonSchemaOf(reach(ctx, at, 'responses', '200'));
      if (schema) checkPage(ctx, report, title, schema);
      else if (!isBroken(ctx, child(child(at, 'responses'), '200')))
        report(at, `${title} is a list without a 200 answer in JSON; add one.`, { onKey: true });
    }
  },
});

/**
 * @param {Context} ctx
 * @param {Report} report
 * @param {string} title
 * @param {Place} schema
 */
function checkPage(ctx, report, title, schema) {
  const layers = layersOf(ctx, schema);
  if (!isWhole(ctx, layers)) return;
  const where = layers.find((layer) => child(layer, 'properties')) ?? schema;
  // A shared page is told of once, by its own name.
  const page = refOf(schema) ? `page ${nameOf(where)}` : `page that ${title} answers`;
  /** @param {string} text */
  const say = (text) => report(where, `The ${page} ${text}`, { from: schema });

  const properties = propertiesOf(layers);
  const meta = properties.get('meta');
  const items = [...properties].filter(([name]) => name !== 'meta');
  if (!meta) return say('has no meta; add one that refers to the page schema.');
  const [name, list] = items[0] ?? [];
  if (!name || !list || items.length > 1) {
    const names = items.map(([each]) => each).join(', ') || 'nothing';
    return say(`has ${names} beside meta; leave exactly one property, the list of items.`);
  }
  const lists = list.flatMap((each) => layersOf(ctx, each));
  if (isWhole(ctx, lists) && !typesOf(lists).includes('array')) {
    say(`has ${name} beside meta, which is no array; make it the list of items.`);
  }
  const required = requiredOf(layers);
  for (const each of ['meta', name]) {
    if (!required.has(each)) say(`does not require ${each}; add it to required.`);
  }
  checkMeta(ctx, report, page, meta, name);
}

/**
 * @param {Context} ctx
 * @param {Report} report
 * @param {string} page
 * @param {Place[]} meta every place that says something of `meta`
 * @param {string} name of the property that holds the items
 */
function checkMeta(ctx, report, page, meta, name) {
  const [where] = meta;
  if (!where) return;
  const layers = meta.flatMap((each) => layersOf(ctx, each));
  if (!isWhole(ctx, layers)) return;
  const properties = propertiesOf(layers);
  const lacking = META.filter((key) => !properties.has(key));
  if (lacking.length > 0) {
    report(where, `The meta of the ${page} lacks ${lacking.join(', ')}; add what is missing.`);
  }
  const key = (properties.get('key') ?? []).flatMap((each) => layersOf(ctx, each));
  const values = keyword(key, 'enum')?.value;
  const pinned =
    keyword(key, 'const')?.value ??
    (Array.isArray(values) && values.length === 1 ? values[0] : undefined);
  if (pinned === name) return;
  const found = pinned === undefined ? 'does not pin its key' : `says key is ${String(pinned)}`;
  report(
    where,
    `The meta of the ${page} ${found}, but the items stand under ${name}; set key to const: ${name}.`,
  );
}
