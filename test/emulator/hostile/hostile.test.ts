import { describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import { readDescription } from '../../helpers/document.ts';
import { randomFrom } from '../../helpers/emulator.ts';
import { diceFrom, seedOfFlood, type Dice } from './dice.ts';
import { judge, type Answered } from './flood.ts';
import { collectGarbage } from './garbage.ts';
import { hostileRequest, type HostileRequest } from './hostile-request.ts';
import { hostileJson } from './hostile-texts.ts';
import { nothingKnown } from './known.ts';
import { expectOrder } from './order.ts';

const { HOSTILE_COUNT: wanted = '100000' } = process.env;
const atOnce = 20;
const perWorld = 10_000;
/** Milliseconds within which a request is answered, however busy the machine is. */
const patience = 20_000;
/** Bytes of heap that may be in use after a flood beyond those before it, once all is forgotten. */
const slack = 24 * 2 ** 20;

describe('a flood of hostile requests', () => {
  it('is answered as the document says, and leaves everything in order', async () => {
    const seed = seedOfFlood();
    const emptied: Emulator[] = [];
    let before = 0;
    for (let count = 0; count < Number(wanted); count += perWorld) {
      emptied.push(await flood(diceFrom(seed + count), Math.min(perWorld, Number(wanted))));
      // The first has brought all code in.
      before ||= collectGarbage();
    }
    expect(collectGarbage() - before).toBeLessThan(slack);
    // What they have kept beside their state counts as well.
    expect(emptied.length).toBeGreaterThan(0);
  }, 300_000);
});

/** Resolves with the emulator that has seen it all, emptied. */
async function flood(dice: Dice, count: number): Promise<Emulator> {
  let now = Date.UTC(2026, 2, 1, 12);
  const emulator = createEmulator({
    document: readDescription().document,
    clock: () => now,
    random: randomFrom(dice.below(1_000_000)),
    webhooks: { fetch: async () => webhookAnswer(dice) },
  });
  const known = nothingKnown();
  for (let done = 0; done < count; done += atOnce) {
    now += dice.below(dice.percent(2) ? 3_600_000 : 1000);
    const requests = Array.from({ length: atOnce }, () => hostileRequest(dice, known));
    const answers = requests.map((request) => soon(answerOf(emulator, request, dice), request));
    for (const [at, answer] of (await Promise.all(answers)).entries()) {
      const request = requests[at];
      if (request !== undefined) judge(request, answer);
      known.learn(answer.body);
      if (answer.status === 404) known.forget(requests[at]?.target.split('?')[0] ?? '');
    }
  }
  await emulator.settled();
  await expectOrder(emulator);
  emulator.reset();
  return emulator;
}

/** As the port hands it over; some as `Request`, where that can be made. */
async function answerOf(
  emulator: Emulator,
  request: HostileRequest,
  dice: Dice,
): Promise<Answered> {
  const { method, target, headers, body } = request;
  const made = dice.percent(10) ? requestOf(request) : undefined;
  if (made === undefined) {
    const header = (name: string): string | null => headers[name] ?? null;
    const answer = await emulator.answer({ method, target, origin, header, body });
    // What is no path is none of the document, and must not look like one.
    return { ...answer, url: target.startsWith('/') ? target : `/${target}` };
  }
  const response = await emulator.fetch(made);
  return {
    url: made.url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

const origin = 'http://emulator.test';

/** Not everything can be one, such as a GET with a body. */
function requestOf({ method, target, headers, body }: HostileRequest): Request | undefined {
  try {
    return new Request(`${origin}${target}`, { method, headers, ...(body !== '' && { body }) });
  } catch {
    return undefined;
  }
}

async function soon(
  answer: Promise<Answered>,
  { method, target }: HostileRequest,
): Promise<Answered> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const words = `${method} ${target} is not answered.`;
    timer = setTimeout(() => reject(new Error(words)), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Webhooks are strangers too. */
function webhookAnswer(dice: Dice): Response {
  const type = dice.pick(['application/json', 'text/plain', 'application/x-www-form-urlencoded']);
  const status = dice.pick([200, 200, 200, 204, 400, 403]);
  const body =
    status === 204
      ? null
      : dice.pick(['', '{}', '{"friendly_name":"x"}', '{"body":null}', hostileJson(dice)]);
  return new Response(body, { status, headers: { 'content-type': type } });
}
