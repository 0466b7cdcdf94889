import type { DomainEvent } from './domain-event.ts';
import type { FieldChanges } from './sender.ts';

/** What the answer of a webhook changes, or why it changes nothing though it was meant to. */
export type Read = { readonly changes: FieldChanges; readonly problem?: string };

/** Reads the body of an answer with a 2xx status. */
export function changesOf(type: DomainEvent['type'], text: string | undefined): Read {
  if (text === undefined) return nothing('it is too long');
  if (text.trim() === '') return { changes: {} };
  const answer = parsed(text);
  if (answer === undefined) return nothing('it is not the text of a JSON object');
  const names = Object.entries(changeable[type] ?? {});
  const given = names.filter(([name]) => (answer[name] ?? null) !== null);
  const other = given.find(([name]) => typeof answer[name] !== 'string');
  if (other !== undefined) return nothing(`its ${other[0]} is not text`);
  return {
    changes: Object.fromEntries(given.map(([name, field]) => [field, String(answer[name])])),
  };
}

/** As the answers in the spec's webhooks have it; other events can be refused, but not changed. */
const changeable: Readonly<
  Partial<Record<DomainEvent['type'], Readonly<Record<string, keyof FieldChanges>>>>
> = {
  onConversationAdd: { friendly_name: 'FriendlyName' },
  onConversationUpdate: { friendly_name: 'FriendlyName' },
  onMessageAdd: { body: 'Body', author: 'Author', attributes: 'Attributes' },
  onMessageUpdate: { body: 'Body', author: 'Author', attributes: 'Attributes' },
};

function nothing(problem: string): Read {
  return { changes: {}, problem };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
