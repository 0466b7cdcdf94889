import type { Description, Operation } from '../../src/description/description.ts';
import { readDescription } from './document.ts';

interface ExampleAnswer {
  readonly status: number;
  /** `undefined` if there is none. */
  readonly value: unknown;
}

let known: Description | undefined;

/** The first example of success of an operation, such as `FetchUser`. */
export function exampleOf(id: string): object {
  const operation = description().operations.find((candidate) => candidate.id === id);
  const value = operation && successOf(operation).value;
  if (typeof value !== 'object' || value === null) throw new Error(`${id} has no example.`);
  return value;
}

/** What the document shows for this request, or a fault by that status; else an empty object. */
export function exampleAnswer(method: string, target: string, status?: number): ExampleAnswer {
  if (status !== undefined && status >= 400) return { status, value: faultOf(status) };
  const { pathname } = new URL(target, 'http://127.0.0.1');
  const operation = description().match(method, pathname)?.operation;
  const shown = operation && successOf(operation);
  if (shown === undefined || (status !== undefined && status !== shown.status)) {
    return { status: status ?? 200, value: {} };
  }
  return shown;
}

function successOf({ id, responses }: Operation): ExampleAnswer {
  const success = responses.find(({ status }) => status.startsWith('2'));
  if (success === undefined) throw new Error(`${id} has no success to show.`);
  return { status: Number(success.status), value: success.contents[0]?.examples[0]?.value };
}

function faultOf(status: number): object {
  return { code: 20001, message: `A fault by ${status}.`, status };
}

function description(): Description {
  return (known ??= readDescription());
}
