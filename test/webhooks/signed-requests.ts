import { receiveWebhook, type Received } from '../../src/webhooks/webhooks.ts';
import { formOf } from './spec-events.ts';
import { twilio } from './twilio-node.ts';

export const authToken = 'token-of-a-test';
export const hook = 'https://example.com/hook';
export const event = {
  AccountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  EventType: 'onMessageAdded',
  Source: 'SDK',
  Author: 'Zoë',
  Body: `it's 100% + "free" 😀`,
  Index: 5,
} as const;
export const form: URLSearchParams = formOf(event);

export function receive(
  request: Request,
  options: Partial<Parameters<typeof receiveWebhook>[1]> = {},
): Promise<Received> {
  return receiveWebhook(request, { authToken, ...options });
}

export function signed(
  url: string,
  fields: URLSearchParams = new URLSearchParams(),
): Record<string, string> {
  const params = Object.fromEntries(fields);
  return { 'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, url, params) };
}

export function headOf(host: string, headers: Readonly<Record<string, string>>): string {
  const type = 'application/x-www-form-urlencoded; charset=utf-8';
  const all = { host, connection: 'close', 'content-type': type, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `POST /hook HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
