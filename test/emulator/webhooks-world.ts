import { expect } from 'vitest';
import {
  emulatorForTests,
  type Exchange,
  type FormValue,
  type SendOptions,
} from '../helpers/emulator.ts';
import { webhookReceiver, type React, type WebhookReceiver } from '../helpers/webhook-receiver.ts';
import { eventNames } from '../webhooks/spec-events.ts';

export type Post = (
  path: string,
  form?: Readonly<Record<string, FormValue>>,
  enabled?: string,
) => Promise<Exchange>;

export interface WebhookWorld {
  /** Listens to every event of the account, before and after. */
  readonly receiver: WebhookReceiver;
  /** Asks for webhooks, if not told otherwise. */
  readonly post: Post;
  readonly remove: (path: string) => Promise<Exchange>;
  readonly get: (path: string) => Promise<Exchange>;
  readonly wait: (milliseconds: number) => void;
}

export async function world(react?: React, limits = {}): Promise<WebhookWorld> {
  const receiver = await webhookReceiver(react);
  const { send, wait } = emulatorForTests({ limits });
  await send('POST', '/v1/Configuration/Webhooks', {
    form: {
      PreWebhookUrl: `${receiver.origin}/pre`,
      PostWebhookUrl: `${receiver.origin}/post`,
      Filters: eventNames,
      Method: 'POST',
    },
  });
  return {
    receiver,
    wait,
    // Not a default: `undefined` leaves the header away.
    post: (...[path, form, ...rest]) =>
      send('POST', path, { form, ...told(rest.length === 0 ? 'true' : rest[0]) }),
    remove: (path) => send('DELETE', path, told('true')),
    get: (path) => send('GET', path),
  };
}

function told(enabled: string | undefined): Pick<SendOptions, 'headers'> {
  return enabled === undefined ? {} : { headers: { 'X-Twilio-Webhook-Enabled': enabled } };
}

export async function user(post: Post, enabled?: string): Promise<string> {
  return `/v1/Users/${await created(post('/v1/Users', { Identity: 'alice' }, enabled))}`;
}

export async function created(exchange: Promise<Exchange>): Promise<string> {
  const { status, body } = await exchange;
  expect(status).toBe(201);
  return body.sid;
}
