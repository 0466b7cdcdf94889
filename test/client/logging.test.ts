import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LogLevel, Logger } from '../../src/index.ts';
import { accountSid, authToken, clientTo, rejection } from '../helpers/client-for-tests.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type Answer, type Script } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };

interface Line {
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

describe('a logger', () => {
  it('is told of each call, with fields first and a message second, as pino has it', async () => {
    const lines = await logged([{ headers: { 'Twilio-Request-Id': 'RQ1' } }], 'debug');
    const id = lines[0]?.fields['id'];
    expect(id).toEqual(expect.stringMatching(/./));
    const timed = { id, status: 200, requestId: 'RQ1', milliseconds: expect.any(Number) };
    expect(lines).toEqual([
      { level: 'debug', message: 'FetchUser begins', fields: expect.objectContaining({ id }) },
      { level: 'debug', message: 'FetchUser 200, attempt 1', fields: timed },
      { level: 'info', message: 'FetchUser 200', fields: { ...timed, attempts: 1 } },
    ]);
  });

  it('is told of attempts in between, under the same id', async () => {
    const lines = await logged([{ status: 503 }, { reset: 'before' }, {}], 'debug');
    expect(lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'debug: FetchUser begins',
      'debug: FetchUser 503, attempt 1',
      expect.stringMatching(/^warn: FetchUser 503, again in \d+ ms$/),
      'debug: FetchUser ConnectionError, attempt 2',
      expect.stringMatching(/^warn: FetchUser ConnectionError, again in \d+ ms$/),
      'debug: FetchUser 200, attempt 3',
      'info: FetchUser 200',
    ]);
    expect(new Set(lines.map(({ fields }) => fields['id'])).size).toBe(1);
    expect(lines.at(-1)?.fields).toMatchObject({ attempts: 3, status: 200 });
  });

  it('is told of each call under an id of its own', async () => {
    const { lines, logger } = notebook();
    const { url } = await recordingServer();
    const client = clientTo(url, { logger });
    await Promise.all([client.fetchUser(path), client.fetchUser(path), client.listUser()]);
    expect(new Set(lines.map(({ fields }) => fields['id'])).size).toBe(3);
  });

  it('is told how long it took: attempts by themselves, and all of it with the waits', async () => {
    const lines = await logged(slow, 'debug');
    const took = lines.map(({ fields }) => Number(fields['milliseconds']));
    const [, first, , second, all] = took;
    expect(first).toBeGreaterThan(80);
    expect(second).toBeGreaterThan(80);
    expect(all).toBeGreaterThan(1150);
    expect(Number(first) + Number(second)).toBeLessThan(Number(all) - 900);
    expect(lines[2]?.fields).toMatchObject({ wait: 1000 });
  });

  it.each<[string, Script, string]>([
    ['success', {}, 'info'],
    ['what the caller did wrong', { status: 404 }, 'warn'],
    ['what the server did wrong', { status: 500 }, 'error'],
    ['a lost connection', { reset: 'before' }, 'error'],
  ])('is told of %s at the right level', async (_, script, level) => {
    const lines = await logged(script, 'debug');
    expect(lines.at(-1)?.level).toBe(level);
  });

  it.each<[LogLevel | undefined, readonly string[]]>([
    ['debug', ['debug', 'debug', 'warn', 'debug', 'info']],
    ['info', ['warn', 'info']],
    [undefined, ['warn', 'info']],
    ['warn', ['warn']],
    ['error', []],
    ['off', []],
  ])('at the level %s is told of that and worse', async (level, told) => {
    const lines = await logged([{ status: 503 }, {}], level);
    expect(lines.map((line) => line.level)).toEqual(told);
  });

  it('may be the console', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    onTestFinished(() => void vi.restoreAllMocks());
    const { url } = await recordingServer();
    await clientTo(url, { logger: console }).GET('/v1/Users');
    expect(info.mock.calls).toEqual([[expect.objectContaining({ status: 200 }), 'ListUser 200']]);
  });

  it('may be an object whose functions need it as this', async () => {
    class Pino {
      readonly lines: string[] = [];
      debug(): void {}
      info(_: object, message: string): void {
        this.lines.push(message);
      }
      warn(): void {}
      error(): void {}
    }
    const logger = new Pino();
    const { url } = await recordingServer();
    await clientTo(url, { logger }).fetchUser(path);
    expect(logger.lines).toEqual(['FetchUser 200']);
  });

  it('is told which fields were sent, but not what they hold', async () => {
    outsideTheContract('One refusal serves three operations, and one of them lists no 400.');
    const { lines, logger } = notebook();
    const { url } = await recordingServer({
      status: 400,
      body: '{"message":"no-alice-here","status":400}',
    });
    const client = clientTo(url, {
      logger,
      logLevel: 'debug',
      userAgent: 'agent/1',
      defaultHeaders: { 'X-Api-Key': 'h3ader-value' },
    });
    const ConversationSid = 'CHf1e2d3c4b5a6978812345678deadbeef';
    const hidden = { Author: 'alice-author', Body: 'p3rsonal text', Attributes: '{"a":"b-attr"}' };
    const header = { 'X-Twilio-Webhook-Enabled': true };
    await rejection(() =>
      client.createConversationMessage({ ConversationSid, ...hidden, ...header }),
    );
    await rejection(() => client.listParticipantConversation({ Identity: 'query-identity' }));
    await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'p4th-identity' } } });

    const begins = lines.filter(({ message }) => message.endsWith('begins'));
    expect(begins[0]?.fields).toMatchObject({
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'agent/1',
        'x-api-key': '[redacted]',
        'x-twilio-webhook-enabled': 'true',
      },
      form: { Author: '[redacted]', Body: '[redacted]', Attributes: '[redacted]' },
    });
    expect(begins[1]?.fields).toMatchObject({ query: { Identity: '[redacted]' } });

    const shown = JSON.stringify(lines);
    for (const secret of [
      ...Object.values(hidden),
      ConversationSid,
      'query-identity',
      'p4th-identity',
      'h3ader-value',
      'no-alice-here',
      accountSid,
      authToken,
      btoa(`${accountSid}:${authToken}`),
    ]) {
      expect(shown).not.toContain(secret);
    }
  });
});

/** The lines about one call of `fetchUser`. */
async function logged(script: Script, logLevel?: LogLevel): Promise<readonly Line[]> {
  const { lines, logger } = notebook();
  const { url } = await recordingServer(script);
  const client = clientTo(url, { logger, logLevel });
  await client.fetchUser(path).catch(() => {});
  return lines;
}

async function slow(_: unknown, count: number): Promise<Answer> {
  await pause(100);
  return count === 1 ? { status: 429, headers: { 'Retry-After': '1' } } : {};
}

function notebook(): { lines: readonly Line[]; logger: Logger } {
  const lines: Line[] = [];
  const at =
    (level: string) =>
    (fields: object, message: string): void => {
      lines.push({ level, message, fields: { ...fields } });
    };
  return {
    lines,
    logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  };
}
