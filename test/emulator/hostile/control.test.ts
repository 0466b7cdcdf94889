import { describe, expect, it } from 'vitest';
import { authorization, emulatorForTests } from '../../helpers/emulator.ts';
import { diceFrom, seedOfFlood, type Dice } from './dice.ts';
import { hostileJson, hostileText } from './hostile-texts.ts';

const count = 5000;
const paths = ['seed', 'advance', 'faults', 'reset', '__proto__', 'requests', 'constructor'];
const commands = [...paths.map((name) => `/_emulator/${name}`), '/v2/token'];

describe('the control surface', () => {
  it('takes whatever is sent to it without failing', async () => {
    const dice = diceFrom(seedOfFlood());
    const { emulator } = emulatorForTests();
    const ask = async (method: string, target: string, body = ''): Promise<string> => {
      const incoming = { method, target, origin: 'http://emulator.test', header, body };
      const { status, body: answer } = await emulator.answer(incoming);
      const words = `${method} ${target} ${body.slice(0, 500)} is answered with ${answer}`;
      expect(status, words).toBeLessThan(500);
      return answer;
    };
    for (let done = 0; done < count; done++) {
      await ask(dice.pick(['POST', 'POST', 'GET']), dice.pick(commands), hostileBody(dice));
      // Those that were asked for would be faults of their own.
      await ask('DELETE', '/_emulator/faults');
      if (done % 10 > 0) continue;
      await ask('GET', '/v1/Users');
      await ask('POST', '/v1/Conversations', 'Timers.Inactive=PT1M');
      await ask('POST', '/_emulator/seed', await ask('GET', '/_emulator/snapshot'));
      await ask('GET', '/_emulator/health');
      await ask('POST', '/_emulator/reset');
    }
  });
});

function header(name: string): string | null {
  return name === 'authorization' ? authorization : null;
}

function hostileBody(dice: Dice): string {
  const { pick, percent, below } = dice;
  const number = pick([
    0,
    -1,
    1.5,
    1e308,
    8.64e15,
    8.64e15 + 1,
    2 ** 53,
    -0,
    1e20,
    60_000,
    below(1e15),
  ]);
  const value = pick([number, hostileText(dice).slice(0, 1000), null, true, [], {}, [[]]]);
  return pick([
    () => hostileJson(dice),
    () => hostileText(dice),
    () => JSON.stringify({ duration: value }),
    () => JSON.stringify({ duration: number }),
    () => JSON.stringify({ accounts: value }),
    () => JSON.stringify({ accounts: [{ sid: value }] }),
    () => JSON.stringify({ ahead: pick([number, value]), accounts: [] }),
    () => JSON.stringify({ status: pick([429, 500, 200, number]), count: value, path: value }),
    () => `{"accounts":${hostileJson(dice)}}`,
    () => `grant_type=client_credentials&client_id=${percent(50) ? 'OQ' : ''}&client_secret=x`,
  ])();
}
