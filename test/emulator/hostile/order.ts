import { expect } from 'vitest';
import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import { readDescription } from '../../helpers/document.ts';
import { authorization } from '../../helpers/emulator.ts';

/** The emulator still does its work: what is listed is there, once and in order, and can be kept. */
export async function expectOrder(emulator: Emulator): Promise<void> {
  const made = await ask(emulator, 'POST', '/v1/Users', 'Identity=the+last+one');
  expect(made.status).toBe(201);
  expect((await ask(emulator, 'GET', `/v1/Users/${made.json.sid}`)).json).toEqual(made.json);
  for (const collection of ['Users', 'Conversations', 'Services', 'Roles', 'Credentials']) {
    const sids = await listed(emulator, `/v1/${collection}?PageSize=20`);
    const inOrder = [...new Set(sids)];
    inOrder.sort();
    expect(sids).toEqual(inOrder);
    for (const sid of sids.slice(0, 50)) {
      expect((await ask(emulator, 'GET', `/v1/${collection}/${sid}`)).json.sid).toBe(sid);
    }
  }
  const state = emulator.snapshot();
  const another = createEmulator({ document: readDescription().document });
  another.seed(JSON.parse(JSON.stringify(state)));
  expect(another.snapshot()).toEqual(state);
}

async function listed(emulator: Emulator, first: string): Promise<string[]> {
  const sids: string[] = [];
  for (let next: string | null = first; next !== null;) {
    const { json } = await ask(emulator, 'GET', next);
    const items: readonly { readonly sid: string }[] = json[json.meta.key];
    sids.push(...items.map(({ sid }) => sid));
    const url: string | null = json.meta.next_page_url;
    next = url?.replace('http://emulator.test', '') ?? null;
  }
  return sids;
}

async function ask(
  emulator: Emulator,
  method: string,
  target: string,
  body = '',
): Promise<{ readonly status: number; readonly json: ReturnType<typeof JSON.parse> }> {
  const answer = await emulator.answer({
    method,
    target,
    origin: 'http://emulator.test',
    header: (name) => (name === 'authorization' ? authorization : null),
    body,
  });
  return { status: answer.status, json: JSON.parse(answer.body) };
}
