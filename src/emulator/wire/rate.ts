import { fault } from '../faults.ts';
import type { Service } from '../store/records.ts';

/** Refuses a write too many in one second; each bucket counts by itself. */
export type CountWrite = (bucket: string, now: number) => void;

/** Buckets that are remembered at once; forgetting them all only lets a few more writes pass. */
const mostWindows = 10_000;

/** Seconds begin with the first write, not with the clock's. */
export function writeCounter(limit: number | null): CountWrite {
  if (limit === null) return () => {};
  const windows = new Map<string, { since: number; writes: number }>();
  return (bucket, now) => {
    const window = windows.get(bucket);
    if (windows.size > mostWindows) windows.clear();
    if (window === undefined || now - window.since >= 1000 || now < window.since) {
      windows.set(bucket, { since: now, writes: 1 });
      return;
    }
    if (window.writes >= limit)
      throw fault('tooManyWrites', { limit, bucket }, { 'retry-after': '1' });
    window.writes += 1;
  };
}

/** What is done in a conversation counts there; making and deleting one, users and roles count in the service. */
export function bucketOf(
  operation: string,
  path: Readonly<Record<string, string>>,
  service: Service,
): string {
  const isUpdate = /^Update(?:Service)?Conversation$/.test(operation);
  const conversation = path['ConversationSid'] ?? (isUpdate ? path['Sid'] : undefined);
  return conversation === undefined
    ? `service ${service.data.sid}`
    : `conversation ${conversation}`;
}
