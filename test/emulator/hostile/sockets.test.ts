import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { serve } from '../../../src/emulator/serve.ts';
import { readDescription } from '../../helpers/document.ts';
import { requestText, servedForTests } from '../../helpers/emulator-port.ts';
import { answersOf, played } from './connection.ts';
import { diceFrom, seedOfFlood } from './dice.ts';
import { judge } from './flood.ts';
import { nothingKnown } from './known.ts';
import { expectOrder } from './order.ts';
import { hostileScript } from './raw-requests.ts';

const { HOSTILE_CONNECTIONS: wanted = '2000' } = process.env;
const atOnce = 50;

describe('hostile connections', () => {
  it('get an answer to each request and are let go, and leave everything in order', async () => {
    const dice = diceFrom(seedOfFlood());
    const known = nothingKnown();
    const emulator = createEmulator({
      document: readDescription().document,
      webhooks: { fetch: async () => new Response('{}') },
    });
    const served = await serve(emulator, { requestTimeout: 2000 });
    onTestFinished(() => served.close());
    let count = 0;
    for (let done = 0; done < Number(wanted); done += atOnce) {
      const scripts = Array.from({ length: atOnce }, () => hostileScript(dice, known));
      const received = await Promise.all(scripts.map((script) => played(served.port, script)));
      for (const [at, text] of received.entries()) {
        const { requests = [], pieces = [], leaves = false } = scripts[at] ?? {};
        const answers = leaves ? [] : answersOf(text);
        const sent = JSON.stringify(pieces.join('').slice(0, 3000));
        for (const { status, body } of answers) {
          expect(status, `${sent} is answered with ${body}`).toBeLessThan(500);
        }
        if (requests.length > 0) expect(answers.length, sent).toBe(requests.length);
        for (const [nth, request] of requests.entries()) {
          const answer = answers[nth];
          // Under a wrong name nothing is served, whatever the document has there.
          if (answer === undefined || /under the name/.test(answer.body)) continue;
          judge(request, { ...answer, url: request.target });
        }
        known.learn(text);
        count += requests.length;
      }
    }
    expect(count).toBeGreaterThan(Number(wanted));
    await emulator.settled();
    await expectOrder(emulator);
  }, 300_000);

  it('get 413 for a body over the limit, however it is cut', async () => {
    const dice = diceFrom(1);
    const { port, url } = await servedForTests();
    const tooLong = Array.from({ length: 40 }, () => {
      const length = 1_048_577 + dice.below(200_000);
      const size = 1000 + dice.below(length);
      const body = `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`.repeat(
        Math.ceil(length / size),
      );
      return dice.percent(70)
        ? `${requestText('POST /v1/Users', { 'transfer-encoding': 'chunked' })}${body}0\r\n\r\n`
        : requestText('POST /v1/Users', { 'content-length': String(length) }, 'x'.repeat(length));
    });
    const received = await Promise.all(
      tooLong.map((text) => played(port, { pieces: [text], requests: [], leaves: false })),
    );
    for (const text of received) {
      expect(answersOf(text).map(({ status }) => status)).toEqual([413]);
    }
    expect((await fetch(`${url}/_emulator/health`)).status).toBe(200);
  });
});
