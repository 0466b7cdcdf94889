import { existsSync } from 'node:fs';
import { relative, resolve, dirname } from 'node:path';
import { isRef, YamlParseError } from '@redocly/openapi-core';

/** @import { BaseResolver, Document, LocationObject, NormalizedProblem } from '@redocly/openapi-core' */

/**
 * Why this is no document the pipeline can work on, or `undefined`.
 *
 * @param {Document} document
 * @returns {NormalizedProblem | undefined}
 */
export function documentFault({ source, parsed }) {
  const at = { source, pointer: '#/' };
  const wanted = 'expected OpenAPI 3.0 or 3.1';
  if (source.body.trim() === '') return problem('not-openapi', `The file is empty: ${wanted}.`, at);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return problem('not-openapi', `There is no object at the top of the file: ${wanted}.`, at);
  }
  if ('swagger' in parsed) {
    const message = `This is Swagger ${String(parsed.swagger)}: ${wanted}. Convert it first.`;
    return problem('not-openapi', message, { source, pointer: '#/swagger' });
  }
  if (!('openapi' in parsed)) {
    return problem('not-openapi', `There is no "openapi" field: ${wanted}.`, at);
  }
  if (!/^3\.[01](\.|$)/.test(String(parsed.openapi))) {
    const message = `This is OpenAPI ${String(parsed.openapi)}: ${wanted}.`;
    return problem('not-openapi', message, { source, pointer: '#/openapi' });
  }
  return undefined;
}

/**
 * Bundling speaks of a $ref once for each way that leads to it, and of a file that cannot be parsed
 * once more for each $ref to it. Here each fault is told once, and a $ref names both files.
 *
 * @param {readonly NormalizedProblem[]} problems
 * @param {BaseResolver} resolver
 * @returns {Promise<NormalizedProblem[]>}
 */
export async function bundleFaults(problems, resolver) {
  const { documents, unparsed } = await loaded(resolver);
  const refs = problems.filter(
    ({ message }) => !unparsed.some((error) => message.includes(error.message)),
  );
  const told = refs.map((each) => refFault(each, documents));
  const once = new Map(told.map((each) => [`${placeOf(each)} ${each.message}`, each]));
  return [...unparsed.map(parseFault), ...once.values()];
}

/**
 * @param {YamlParseError} error
 * @returns {NormalizedProblem}
 */
export function parseFault({ message, source, line, col }) {
  const text = message.replace(/(?: in "[^"]*")?\s*\(\d+:\d+\)$/, '');
  const at = { source, pointer: undefined, start: { line, col } };
  return problem('parse', `Not valid YAML or JSON: ${text}.`, at);
}

/**
 * The stack ran over: a YAML alias inside what it stands for makes a document without an end.
 *
 * @param {Document | Error} document
 * @returns {NormalizedProblem}
 */
export function depthFault(document) {
  if (document instanceof Error) throw document;
  const message = 'The document contains itself by way of a YAML alias, or is nested too deeply.';
  return problem('not-a-tree', message, { source: document.source, pointer: '#/' });
}

/**
 * Names the chain when $refs lead only to each other, or gives `undefined` when none do.
 *
 * @param {BaseResolver} resolver
 * @returns {Promise<NormalizedProblem | undefined>}
 */
export async function circularFault(resolver) {
  const { documents } = await loaded(resolver);
  for (const document of documents) {
    for (const pointer of refsIn(document.parsed, '#')) {
      const chain = chainFrom(document, pointer, documents);
      if (chain === undefined) continue;
      const message = `These $refs lead only to each other: ${chain.join(' → ')}.`;
      return problem('circular-ref', message, { source: document.source, pointer });
    }
  }
  return undefined;
}

/** @param {BaseResolver} resolver */
async function loaded(resolver) {
  /** @type {Document[]} */
  const documents = [];
  /** @type {YamlParseError[]} */
  const unparsed = [];
  for (const each of await Promise.allSettled(resolver.cache.values())) {
    if (each.status === 'fulfilled' && !(each.value instanceof Error)) documents.push(each.value);
    if (each.status === 'rejected' && each.reason instanceof YamlParseError)
      unparsed.push(each.reason);
  }
  return { documents, unparsed };
}

/**
 * @param {NormalizedProblem} told
 * @param {readonly Document[]} documents
 * @returns {NormalizedProblem}
 */
function refFault(told, documents) {
  const [location] = told.location;
  if (!told.message.startsWith("Can't resolve $ref") || location?.pointer === undefined)
    return told;
  const from = location.source.absoluteRef;
  const document = documents.find(({ source }) => source.absoluteRef === from);
  const node = document && pointed(document.parsed, location.pointer);
  const ref = isRef(node) ? node.$ref : node;
  if (typeof ref !== 'string') return told;
  const [file = '', pointer = ''] = ref.split('#');
  const target = file === '' ? from : resolve(dirname(from), file);
  const name = relative(process.cwd(), target);
  const why = existsSync(target) ? `${name} has no "#${pointer}"` : `there is no file ${name}`;
  return { ...told, ruleId: 'no-unresolved-refs', message: `Can't resolve $ref "${ref}": ${why}.` };
}

/**
 * @param {unknown} node
 * @param {string} pointer
 * @returns {Generator<string>}
 */
function* refsIn(node, pointer) {
  if (typeof node !== 'object' || node === null) return;
  if (isRef(node)) yield pointer;
  for (const [key, value] of Object.entries(node)) {
    yield* refsIn(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/**
 * @param {Document} document
 * @param {string} pointer
 * @param {readonly Document[]} documents
 * @returns {string[] | undefined}
 */
function chainFrom(document, pointer, documents) {
  const chain = [];
  let here = document;
  let node = pointed(document.parsed, pointer);
  let name = nameOf(document, pointer);
  while (isRef(node)) {
    chain.push(name);
    const [file = '', fragment = ''] = node.$ref.split('#');
    const target =
      file === '' ? here.source.absoluteRef : resolve(dirname(here.source.absoluteRef), file);
    const next = documents.find(({ source }) => source.absoluteRef === target);
    if (next === undefined) return undefined;
    here = next;
    name = nameOf(next, `#${fragment}`);
    node = pointed(next.parsed, `#${fragment}`);
    if (chain.includes(name)) return [...chain.slice(chain.indexOf(name)), name];
  }
  return undefined;
}

/**
 * @param {Document} document
 * @param {string} pointer
 * @returns {string}
 */
function nameOf({ source }, pointer) {
  const file = relative(process.cwd(), source.absoluteRef);
  return pointer === '#' || pointer === '#/' ? file : `${file}${pointer}`;
}

/**
 * @param {unknown} node
 * @param {string} pointer
 * @returns {unknown}
 */
function pointed(node, pointer) {
  for (const part of pointer.split('/').slice(1)) {
    if (part === '') continue;
    if (typeof node !== 'object' || node === null) return undefined;
    node = Reflect.get(node, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return node;
}

/**
 * @param {NormalizedProblem} told
 * @returns {string}
 */
function placeOf({ location: [location] }) {
  return location === undefined ? '' : `${location.source.absoluteRef} ${location.pointer}`;
}

/**
 * @param {string} ruleId
 * @param {string} message
 * @param {LocationObject} location
 * @returns {NormalizedProblem}
 */
function problem(ruleId, message, location) {
  return { ruleId, message, severity: 'error', location: [location], suggest: [] };
}
