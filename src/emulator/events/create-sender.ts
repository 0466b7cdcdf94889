import type { Choices } from '../choices.ts';
import { fault } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { WebhookOptions } from '../options.ts';
import { changesOf } from './changes.ts';
import { deliver, type Outcome, type Round, type Sending } from './deliver.ts';
import type { DomainEvent } from './domain-event.ts';
import { fieldsOf, type EventFields } from './fields.ts';
import { callableHosts } from './hosts.ts';
import { postListeners, preListener, type Listener } from './listeners.ts';
import { createQueues } from './queues.ts';
import type { FieldChanges, Sender } from './sender.ts';

export interface SenderOptions extends WebhookOptions {
  /** Webhooks are signed with the auth token, whatever a request was authenticated with. */
  readonly authTokenOf: (accountSid: string) => string;
  readonly limits: Pick<Limits, 'preWebhook' | 'postWebhook'>;
  readonly choices: Pick<Choices, 'keywordCase' | 'unreachablePreWebhook'>;
}

/** Sends webhooks over HTTP. What goes wrong with one is reported, and breaks nothing else. */
export function createSender(options: SenderOptions): Sender {
  const { fetch = globalFetch, report = ignore, limits, choices, authTokenOf } = options;
  const mayCall = callableHosts(options.allowedHosts ?? []);
  const queues = createQueues((error) => {
    report(
      `A webhook could not be sent: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  let round: Round = newRound();
  return { ask, tell, settled: queues.settled, drop };

  function ask(event: DomainEvent): Promise<FieldChanges> | undefined {
    const listener = preListener(event);
    return listener && answerOf(event.type, listener, fieldsOf(event));
  }

  async function answerOf(
    type: DomainEvent['type'],
    listener: Listener,
    fields: EventFields,
  ): Promise<FieldChanges> {
    // All attempts share the time: somebody waits for an answer.
    const end = performance.now() + limits.preWebhook;
    const timeLeft = (): number => end - performance.now();
    const outcome = await send(listener, fields, { fetch, timeLeft, round });
    if (typeof outcome === 'object' && outcome.status >= 400) {
      throw fault('refusedByWebhook', { event: type, status: outcome.status });
    }
    reportFailure(outcome, listener, type);
    if (isUnreached(outcome) && choices.unreachablePreWebhook === 'refuse') {
      throw fault('webhookUnreachable', { event: type });
    }
    if (typeof outcome === 'string' || outcome.status >= 300) return {};
    const { changes, problem } = changesOf(type, outcome.text);
    if (problem !== undefined) {
      report(`The answer of ${shown(listener)} to ${type} changes nothing: ${problem}.`);
    }
    return changes;
  }

  function tell(event: DomainEvent): void {
    const listeners = postListeners(event, choices);
    if (listeners.length === 0) return;
    const fields = fieldsOf(event);
    const sending = { fetch, timeLeft: () => limits.postWebhook, round };
    for (const listener of listeners) {
      // In order for one conversation, or user; whoever hangs holds up nobody else.
      const key = `${listener.sid} ${fields['ConversationSid'] ?? fields['UserSid'] ?? ''}`;
      queues.add(key, async () => {
        const outcome = await send(listener, fields, sending);
        reportFailure(outcome, listener, event.type);
      });
    }
  }

  function drop(): void {
    const { running } = round;
    round.isOver = true;
    round = newRound();
    for (const controller of running) controller.abort();
  }

  async function send(
    { url, method }: Listener,
    fields: EventFields,
    sending: Sending,
  ): Promise<Outcome> {
    if (!URL.canParse(url) || !mayCall(new URL(url))) return 'not-allowed';
    const address = new URL(url);
    const authToken = authTokenOf(fields['AccountSid'] ?? '');
    // Not from the emulator's random numbers, whose order is kept for its SIDs.
    const idempotencyToken = crypto.randomUUID();
    return deliver({ address, method, fields, authToken, idempotencyToken }, sending);
  }

  function reportFailure(outcome: Outcome, listener: Listener, type: DomainEvent['type']): void {
    const reason = reasonOf(outcome);
    if (reason !== undefined) report(`${type} to ${shown(listener)}: ${reason}.`);
  }
}

function newRound(): Round {
  return { isOver: false, running: new Set() };
}

function reasonOf(outcome: Outcome): string | undefined {
  if (outcome === 'not-allowed') {
    return 'not sent, since only this machine is called, and hosts that are allowed by name';
  }
  if (outcome === 'unreachable') return 'there was no connection, or it broke off';
  if (outcome === 'ended') return undefined;
  if (outcome === 'timeout') return 'there was no answer in time';
  return outcome.status < 300 ? undefined : `the answer was ${String(outcome.status)}`;
}

function isUnreached(outcome: Outcome): boolean {
  return outcome === 'unreachable' || outcome === 'not-allowed';
}

/** Queries, fragments and credentials are left out: they can hold secrets. */
function shown({ url }: Listener): string {
  if (!URL.canParse(url)) return 'what is no address';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

function globalFetch(request: Request): Promise<Response> {
  return globalThis.fetch(request);
}

function ignore(): void {}
