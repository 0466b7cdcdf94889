import { describe, expect, it } from 'vitest';
import { readDescription } from '../helpers/document.ts';

const { document, operations } = readDescription();

describe('the document', () => {
  it('has the 49 paths and 103 operations of Conversations v1', () => {
    expect(Object.keys(document.paths ?? {})).toHaveLength(49);
    expect(operations).toHaveLength(103);
  });

  it('answers 68 times 200, 17 times 201, twice 202 and 18 times 204', () => {
    const count = new Map<string, number>();
    for (const { status } of operations.flatMap((operation) => operation.responses)) {
      if (status.startsWith('2')) count.set(status, (count.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(count)).toEqual({ 200: 68, 201: 17, 202: 2, 204: 18 });
  });

  it('takes the webhook header on 26 operations', () => {
    const taking = operations.filter((operation) =>
      operation.parameters.some((parameter) => parameter.name === 'X-Twilio-Webhook-Enabled'),
    );
    expect(taking).toHaveLength(26);
  });

  it('announces every webhook event', () => {
    expect(Object.keys(document.webhooks ?? {})).toHaveLength(23);
  });

  it('declares the three ways to sign in, and servers by edge and region', () => {
    expect(Object.keys(document.components?.['securitySchemes'] ?? {})).toEqual([
      'accountSid_authToken',
      'apiKey_apiSecret',
      'oauth2',
    ]);
    expect(JSON.stringify(document.servers)).toContain(
      'https://conversations.{edge}.{region}.twilio.com',
    );
  });

  it('leads from every create to what can be done with the new resource', () => {
    for (const create of operations.filter((operation) => operation.id.startsWith('Create'))) {
      const noun = create.id.replace(/^Create/, '');
      const exist = ['Fetch', 'Update', 'Delete', 'List']
        .map((verb) => `${verb}${noun}`)
        .filter((id) => operations.some((operation) => operation.id === id));
      const success = create.responses.find((response) => response.status === '201');
      expect(Object.keys(success?.links ?? {}), create.id).toEqual(
        expect.arrayContaining(exist.length > 0 ? exist : [expect.any(String)]),
      );
    }
  });
});

describe('fetching a user', () => {
  const fetchUser = operations.find((operation) => operation.id === 'FetchUser');
  const success = fetchUser?.responses.find((response) => response.status === '200');

  it('takes the sid or the identity', () => {
    const [sid] = fetchUser?.parameters ?? [];
    expect(sid).toMatchObject({ name: 'Sid', in: 'path', required: true, 'x-alias': 'identity' });
    expect(sid?.description).toMatch(/SID.*identity/);
  });

  it('answers with the five headers for browsers and the request id', () => {
    expect(Object.keys(success?.headers ?? {})).toEqual([
      'Access-Control-Allow-Origin',
      'Access-Control-Allow-Methods',
      'Access-Control-Allow-Headers',
      'Access-Control-Allow-Credentials',
      'Access-Control-Expose-Headers',
      'Twilio-Request-Id',
    ]);
  });

  it('shows every attribute of a user in its example', () => {
    expect(Object.keys(success?.contents[0]?.examples[0]?.value ?? {})).toEqual([
      'sid',
      'account_sid',
      'chat_service_sid',
      'role_sid',
      'identity',
      'friendly_name',
      'attributes',
      'is_online',
      'is_notifiable',
      'date_created',
      'date_updated',
      'url',
      'links',
    ]);
  });
});
