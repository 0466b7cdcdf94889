import { readFileSync } from 'node:fs';

/** What a developer asks, how an agent finds it out, and what it must have read then. */
export interface Task {
  readonly question: string;
  /** Each with what it is asked. */
  readonly calls: readonly (readonly [tool: string, args: Readonly<Record<string, unknown>>])[];
  /** Stand in the answers, letter by letter. */
  readonly facts: readonly string[];
}

// A pair in a JSON module would be typed as a list.
const text = readFileSync(new URL('tasks.json', import.meta.url), 'utf8');

export const tasks: readonly Task[] = JSON.parse(text) as readonly Task[];
