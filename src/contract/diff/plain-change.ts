import type { JudgedChange } from '../engine/redocly.ts';
import type { Difference, Level } from './difference.ts';
import { fieldOf, nodeOf, typeOf } from './nodes.ts';
import { operationName } from './used-by.ts';
import { shown } from './shown.ts';

export interface Judgement {
  readonly id: string;
  readonly level: Level;
  readonly kind: Difference['kind'];
  readonly claim?: string | undefined;
  /** What the rules say; the same as long as the cause is. */
  readonly message: string;
  /** Why it is less than the rule says, if it is. */
  readonly reason?: string | undefined;
  readonly labels: readonly string[];
}

const words = new Set(
  [
    ['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'name'],
    ['$comment', 'termsOfService', 'version', 'openapi', 'jsonSchemaDialect', 'value', 'url'],
  ].flat(),
);

const wordTypes = new Set(
  [
    ['Info', 'Contact', 'License', 'Example', 'ExamplesMap', 'ExternalDocs', 'Tag', 'TagList'],
    ['SpecExtension', 'Xml', 'Logo', 'TagGroup', 'TagGroups', 'EnumDescriptions'],
  ].flat(),
);

/** What no rule speaks of: for the changelog. */
export function plainChange(change: JudgedChange): Judgement {
  const noun = nounOf(change);
  const kind = kindOf(change);
  const about = change.kind === 'modified' ? change.property : undefined;
  return {
    id: `${about === undefined ? noun : kebab(about)}-${verbOf(change)}`,
    level: kind === 'documentation' || kind === 'lifecycle' ? 'patch' : plainLevel(change),
    kind,
    message: sentence(change, noun),
    labels: [],
  };
}

function plainLevel(change: JudgedChange): Level {
  // What is laid in store among the components is used by nobody yet, or by nobody any more.
  return change.kind === 'modified' ? 'minor' : change.impact === 'minor' ? 'minor' : 'patch';
}

function kindOf(change: JudgedChange): Difference['kind'] {
  if (wordTypes.has(typeOf(change.node))) return 'documentation';
  if (change.kind !== 'modified') return 'existence';
  const { property } = change;
  if (property === 'deprecated' || property === 'x-sunset') return 'lifecycle';
  if (property === 'readOnly' || property === 'writeOnly') return 'mutability';
  if (property === 'required') return 'requiredness';
  if (property === 'type' || property === 'nullable') return 'type';
  if (['enum', 'const', 'default'].includes(property)) return 'values';
  if (words.has(property) && property !== 'url') return 'documentation';
  if (property.startsWith('x-')) return 'documentation';
  return property === 'key' ? 'existence' : 'constraints';
}

function verbOf(change: JudgedChange): string {
  if (change.kind !== 'modified') return change.kind;
  if (change.base.value === undefined) return 'added';
  return change.revision.value === undefined ? 'removed' : 'changed';
}

const nouns: Readonly<Record<string, string>> = {
  PathItem: 'path',
  SchemaProperties: 'properties',
  ParameterList: 'parameters',
  HeadersMap: 'headers',
  MediaTypesMap: 'media-types',
};

function nounOf({ kind, node }: JudgedChange): string {
  const type = typeOf(node);
  const holder = node.parent === null ? '' : typeOf(node.parent);
  const shared = kind === 'modified' && nodeOf(node).resolved !== undefined;
  if (type === 'Schema' && holder === 'SchemaProperties' && !shared) return 'property';
  return nouns[type] ?? kebab(type);
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function sentence(change: JudgedChange, noun: string): string {
  const name = nameOf(change);
  const thing = `${noun.replaceAll('-', ' ')} \`${name}\``;
  if (change.kind !== 'modified') return `${capital(thing)} was ${change.kind}.`;
  if (change.property === 'key') {
    return `${capital(thing)} was called \`${String(change.base.value)}\`.`;
  }
  const about = `\`${change.property}\` of ${thing}`;
  const [before, after] = [change.base.value, change.revision.value];
  if (before === undefined) return `${about} was set to ${shown(after)}.`;
  if (after === undefined) return `${about} was removed; it was ${shown(before)}.`;
  return `${about} changed from ${shown(before)} to ${shown(after)}.`;
}

function nameOf({ kind, node }: JudgedChange): string {
  if (typeOf(node) === 'Operation') return operationName(node);
  const side = nodeOf(node);
  const name = fieldOf(side, 'name');
  if (typeOf(node) === 'Parameter' && typeof name === 'string') return name;
  // What was shared before is known by its own name, not by where it is met first.
  return String((kind === 'modified' ? (side.resolved ?? side) : side).key);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
