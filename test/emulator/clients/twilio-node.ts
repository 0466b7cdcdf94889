import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { peer } from '../../../scripts/bench/peer-install.ts';
import { defaultAccount, type EmulatorOptions } from '../../../src/emulator/options.ts';
import { serve } from '../../../src/emulator/serve.ts';
import { emulatorForTests, type Json } from '../../helpers/emulator.ts';
import { knownState } from './known-state.ts';

const folder = await peer('twilio', '6.2.0');

/** Twilio's own library; without its types, which alone cost more to compile than this project. */
export const twilio: Json = createRequire(join(folder, 'index.js'))('twilio');

export interface TwilioWorld {
  /** `client.conversations.v1` of a client with good credentials. */
  readonly v1: Json;
  /** The same with other options and credentials. */
  readonly clientOf: (options?: object, user?: string, password?: string) => Json;
  readonly url: string;
  readonly wait: (milliseconds: number) => void;
}

/** Twilio's library before an emulator of its own that holds `knownState`, on a port of its own. */
export async function twilioWorld(options: Partial<EmulatorOptions> = {}): Promise<TwilioWorld> {
  const { emulator, wait } = emulatorForTests(options);
  emulator.seed(knownState);
  const served = await serve(emulator);
  onTestFinished(() => served.close());
  const clientOf: TwilioWorld['clientOf'] = (
    more = {},
    user = defaultAccount.accountSid,
    password = defaultAccount.authToken,
  ) => {
    const { accountSid } = defaultAccount;
    const httpClient = redirected(served.url, more);
    return twilio(user, password, { accountSid, httpClient }).conversations.v1;
  };
  return { v1: clientOf(), clientOf, url: served.url, wait };
}

/** Its HTTP client as it is, but for the hosts: it knows no option for other ones. */
export function redirected(url: string, options: object = {}): Json {
  const client = new twilio.RequestClient(options);
  return {
    request: (asked: Json) =>
      client.request({
        ...asked,
        uri: asked.uri.replace(/^https:\/\/\w+\.twilio\.com/, url),
      }),
  };
}

/** How many items a list has, which every way through its pages has to agree on. */
export async function listedFully(list: Json, filters: object = {}): Promise<number> {
  const all: readonly Json[] = await list.list({ ...filters, pageSize: 2 });
  const keys = all.map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);

  const each: unknown[] = [];
  await list.each({ ...filters, pageSize: 1 }, (item: Json) => void each.push(keyOf(item)));
  expect(each).toEqual(keys);

  const paged: unknown[] = [];
  let page = await list.page({ ...filters, pageSize: 2 });
  for (;;) {
    paged.push(...page.instances.map(keyOf));
    if (page.nextPageUrl === undefined) break;
    page = await list.getPage(page.nextPageUrl);
  }
  expect(paged).toEqual(keys);

  const back = await page.previousPage();
  expect(back?.instances.map(keyOf)).toEqual(
    back && keys.slice(-page.instances.length - 2, -page.instances.length),
  );
  const some = await list.list({ ...filters, limit: 1 });
  expect(some.map(keyOf)).toEqual(keys.slice(0, 1));
  return keys.length;
}

/** Conversations of a user or participant have no SID of their own. */
function keyOf({ sid, conversationSid, participantSid }: Json): unknown {
  return sid ?? `${conversationSid} ${participantSid}`;
}
