import type { Moment } from './dated.ts';
import type { Conversation } from './records.ts';
import { Sorted } from './sorted.ts';

export type TimerKind = 'initialized' | 'inactive' | 'closed';

export interface Timer {
  readonly due: Moment;
  readonly kind: TimerKind;
  readonly conversation: Conversation;
}

/** The timers of all conversations in the order in which they go off. */
export class Schedule {
  readonly #timers: Sorted<string, Timer> = new Sorted();
  readonly #keys: Map<string, string> = new Map();

  /** Sets, moves or (with `null`) stops one timer of a conversation. */
  set(conversation: Conversation, kind: TimerKind, due: Moment | null): void {
    const name = `${conversation.data.sid} ${kind}`;
    const before = this.#keys.get(name);
    if (before !== undefined) this.#timers.delete(before);
    this.#keys.delete(name);
    if (due === null) return;
    const key = `${String(due).padStart(16, '0')} ${name}`;
    this.#timers.set(key, { due, kind, conversation });
    this.#keys.set(name, key);
  }

  /** For a conversation that is gone. */
  forget(conversation: Conversation): void {
    for (const kind of ['initialized', 'inactive', 'closed'] as const) {
      this.set(conversation, kind, null);
    }
  }

  clear(): void {
    this.#timers.clear();
    this.#keys.clear();
  }

  /** Sets all timers of another schedule. */
  takeOver(other: Schedule): void {
    for (const { conversation, kind, due } of other.#timers.values()) {
      this.set(conversation, kind, due);
    }
  }

  /** Takes out the next timer that has gone off by then. */
  next(now: Moment): Timer | undefined {
    const timer = this.#timers.first();
    if (timer === undefined || timer.due > now) return undefined;
    this.set(timer.conversation, timer.kind, null);
    return timer;
  }
}
