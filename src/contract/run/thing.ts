import type { Operation } from '../../description/description.ts';
import type { Draft, Values } from './draft.ts';
import { isRecord, jsonAt } from './json-at.ts';
import { fieldFor, segmentsOf, shapeOf, type Collection } from './plan.ts';
import { filledPath } from './text-of.ts';

/** A thing that is there, at an address of its own. */
export interface Thing {
  readonly collection: Collection;
  /** The path of its collection, such as "/v1/Services/IS…/Users". */
  readonly home: string;
  /** What its path ends with. */
  readonly value: string;
  readonly body: unknown;
  /** Made by this run, or within what is; nothing else is changed. */
  readonly isOurs: boolean;
}

export function addressOf({ home, value }: Thing): string {
  return `${home}/${encodeURIComponent(value)}`;
}

export function isWithin(thing: Thing, parent: Thing): boolean {
  return thing.home === addressOf(parent) || thing.home.startsWith(`${addressOf(parent)}/`);
}

/** The values of an operation's path, read from the path that it was filled in to. */
export function pathOf(operation: Operation, filled: string): Values {
  const values = segmentsOf(filled);
  const pairs = segmentsOf(operation.path).flatMap((segment, index) => {
    const name = /\{([^}]+)\}/.exec(segment)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(values[index] ?? '')] as const];
  });
  return Object.fromEntries(pairs);
}

/** What the address of an item of a list ends with. */
export function valueOf(
  { pointer, shape, fetch, remove, update }: Collection,
  item: unknown,
): string | undefined {
  const name = /\{([^}]+)\}$/.exec((fetch ?? remove ?? update)?.path ?? '')?.[1] ?? '';
  const field = isRecord(item) ? fieldFor(name, shape, Object.keys(item)) : undefined;
  const value =
    jsonAt(item, pointer) ?? (field === undefined ? undefined : jsonAt(item, `/${field}`));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Where what a request makes lives: its own path, or that of the collection it adds to. */
export function homeOf({ shape, create }: Collection, { operation, path }: Draft): string {
  const own = shapeOf(operation.path) === shape ? operation : create;
  return filledPath((own ?? operation).path, path);
}
