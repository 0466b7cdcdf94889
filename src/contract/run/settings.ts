import type { Description, Operation } from '../../description/description.ts';
import { isGood } from './answer.ts';
import type { Context } from './context.ts';
import { changed, type Draft } from './draft.ts';
import { fieldOf, plainName } from './json-at.ts';

/** What reads the settings that an operation changes: they are one of a kind, and were there before. */
export function settingsAt(
  { operations }: Description,
  { method, path }: Operation,
): Operation | undefined {
  const isChange = method === 'POST' || method === 'PUT' || method === 'PATCH';
  if (!isChange || path.includes('{')) return undefined;
  const here = operations.filter((each) => each.path === path);
  // A list is read at the address where one adds to it; settings are not.
  const isCollection = operations.some((each) => each.path.startsWith(`${path}/{`));
  return isCollection ? undefined : here.find((each) => each.method === 'GET');
}

/** Does the work, and puts back what it changed of settings, also if it breaks off. */
export async function keepingSettings(
  context: Context,
  operation: Operation,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const { description, drafts, options, sender } = context;
  const reading = settingsAt(description, operation);
  if (reading === undefined || options.readOnly === true) return work(context);
  const read = drafts.base(reading, {}, []);
  const { answer } = await sender.send(read);
  if (!isGood(answer)) return;
  const before = answer.json;
  const names = drafts.fieldsOf(operation).filter((name) => isSet(valueFor(before, name)));
  try {
    await work({ ...context, settings: options.ownsTarget === true ? undefined : new Set(names) });
  } finally {
    await putBack(context, operation, read, before, names);
  }
}

async function putBack(
  { drafts, left, options, sender }: Context,
  operation: Operation,
  read: Draft,
  before: unknown,
  names: readonly string[],
): Promise<void> {
  const isSame = async (): Promise<boolean> => {
    const { answer } = await sender.sendAlways(read);
    return drafts
      .fieldsOf(operation)
      .every((name) => told(valueFor(answer.json, name)) === told(valueFor(before, name)));
  };
  if (await isSame()) return;
  const base = drafts.base(operation, {}, []);
  const bare = { ...base, body: base.body && { ...base.body, value: {} } };
  const draft = names.reduce<Draft>(
    (sofar, name) => changed(sofar, 'body', name, valueFor(before, name)),
    bare,
  );
  await sender.sendAlways(draft);
  if (!(await isSame()) && options.ownsTarget !== true)
    left.push(`${operation.method} ${operation.path}`);
}

function valueFor(body: unknown, name: string): unknown {
  const key = Object.keys(Object(body)).find((each) => plainName(each) === plainName(name));
  return key === undefined ? undefined : fieldOf(body, key);
}

/** What is not set may have no form in which it can be sent. */
function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function told(value: unknown): string {
  return JSON.stringify(value ?? null);
}
