import type { Operation } from '../../description/description.ts';
import type { Context } from './context.ts';
import { settingsAt } from './settings.ts';
import type { Placed } from './world-shape.ts';

/** Whether an operation can be tried without changing what was there before. */
export function mayChange(
  { description, options, world }: Context,
  operation: Operation,
  { isOurs }: Placed,
): boolean {
  if (operation.method === 'GET' || operation.method === 'HEAD') return true;
  if (options.readOnly === true) return false;
  if (options.ownsTarget === true || isOurs) return true;
  if (settingsAt(description, operation) !== undefined) return true;
  // Something new at the root changes nothing that is there.
  return world.makes(operation) && !operation.path.includes('{');
}

/** Whether a body changes only what can be put back. */
export function canPutBack({ settings }: Context, body: unknown): boolean {
  return settings === undefined || Object.keys(Object(body)).every((name) => settings.has(name));
}
