import type { Conversation } from '../model.ts';

/** Whole seconds in UTC, as every answer has them. */
export function moment(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function dates({ created, updated }: { created: number; updated: number }): {
  date_created: string;
  date_updated: string;
} {
  return { date_created: moment(created), date_updated: moment(updated) };
}

export function momentOrNull(at: number | null): string | null {
  return at === null ? null : moment(at);
}

export function timersBody({ dueInactive, dueClosed }: Conversation): object {
  return {
    ...(dueInactive !== null && { date_inactive: moment(dueInactive) }),
    ...(dueClosed !== null && { date_closed: moment(dueClosed) }),
  };
}
