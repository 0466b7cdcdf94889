import type { createClient, nextPageToken } from '../../../src/index.ts';
import { created, createdInHaste } from './creates.ts';
import { leftovers, resources } from './leftovers.ts';
import { messageBodies } from './pages.ts';
import { total } from './records.ts';
import { searchFor } from './secrets.ts';
import { newSending } from './sending.ts';
import { faultServer } from './server.ts';
import { walkedBriefly, walkedItems, walkedPages } from './walks.ts';

export interface FaultRun {
  readonly createClient: typeof createClient;
  readonly nextPageToken: typeof nextPageToken;
  /** The global one where left out. */
  readonly fetch?: Parameters<typeof createClient>[0]['fetch'];
  /** Ends what `fetch` keeps. */
  readonly close?: () => Promise<void>;
  readonly seed: string;
  readonly faults: number;
}

export interface FaultReport {
  readonly injected: Readonly<Record<string, number>>;
  /** Errors by name. */
  readonly thrown: Readonly<Record<string, number>>;
  readonly created: number;
  /** Items of lists that came. */
  readonly walked: number;
  readonly logLines: number;
  /** Empty where all is well. */
  readonly problems: readonly string[];
}

const workers = 50;
const accountSid = 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4';
/** Looks different once it is percent-encoded. */
const authToken = 'tok/en+of=the fault run%';

/** Creates and lists through one fault after the other, and holds the client's story against the server's. */
export async function faultRun(given: FaultRun): Promise<FaultReport> {
  const before = resources();
  const server = await faultServer(given.seed, given.faults);
  const { records } = server;
  const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const search = searchFor([authToken, basic]);
  const sending = newSending(search, records.problems);
  const unhandled = (reason: unknown): void =>
    void records.problems.push(`Unhandled: ${String(reason)}`);
  const warned = ({ name, message }: Error): void =>
    void records.problems.push(`Warned: ${name}: ${message}`);
  process.on('unhandledRejection', unhandled).on('warning', warned);

  let logLines = 0;
  const tell = (fields: object, message: string): void => {
    logLines++;
    search.line(fields, message);
  };
  const client = given.createClient({
    accountSid,
    authToken,
    baseUrl: server.url,
    ...(given.fetch && { fetch: given.fetch }),
    timeout: 250,
    totalTimeout: 20_000,
    retryDelay: 4,
    logger: { debug: tell, info: tell, warn: tell, error: tell },
    logLevel: 'debug',
  });
  const { signal } = new AbortController();

  let [number, walked] = [0, 0];
  const work = async (): Promise<void> => {
    while (total(records) < given.faults) {
      const mine = number++;
      await created(client.createUser, `user-${mine}`, records, sending, signal);
      await createdInHaste(client.createUser, `hasty-${mine}`, records, sending, mine % 40);
      await walkMessages(mine);
      if (mine % 100 === 0) await walkUsers();
    }
  };

  async function walkMessages(mine: number): Promise<void> {
    const ConversationSid = `CH${mine.toString(16).padStart(32, '0')}` as const;
    const all = messageBodies(`/v1/Conversations/${ConversationSid}/Messages`);
    const input = { ConversationSid, PageSize: 20 };
    await walkedBriefly(
      sending,
      client.listConversationMessage(input, { signal }),
      2 + (mine % 18),
    );
    if (mine % 2 === 0) {
      const list = client.listConversationMessage(input, { signal });
      const { items, isWhole } = await walkedItems(sending, list, ({ body }) => body ?? '');
      compare(ConversationSid, items, isWhole ? all : all.slice(0, items.length));
    } else {
      const items = await walkedPages(
        sending,
        (PageToken) => client.listConversationMessage({ ...input, PageToken }, { signal }).pages(),
        ({ messages }) => messages.map(({ body }) => body ?? ''),
        given.nextPageToken,
      );
      compare(ConversationSid, items, all);
    }
  }

  /** The list grows at its end meanwhile. */
  async function walkUsers(): Promise<void> {
    const least = records.created.length;
    const items = await walkedPages(
      sending,
      (PageToken) => client.listUser({ PageSize: 50, PageToken }, { signal }).pages(),
      ({ users }) => users.map(({ identity }) => identity),
      given.nextPageToken,
    );
    compare('users', items, records.created.slice(0, Math.max(least, items.length)));
  }

  function compare(list: string, items: readonly string[], all: readonly string[]): void {
    walked += items.length;
    const at = all.findIndex((item, index) => items[index] !== item);
    if (at !== -1 || items.length !== all.length) {
      records.problems.push(
        `The list ${list} gave ${items.length} items where ${all.length} are; the first difference is at ${at}: ${items[at]}.`,
      );
    }
  }

  await Promise.all(Array.from({ length: workers }, work));
  await walkUsers();
  const close = given.close ?? (async (): Promise<void> => {});
  records.problems.push(...(await leftovers(before, signal, server, close)), ...search.found);
  process.off('unhandledRejection', unhandled).off('warning', warned);
  return {
    injected: Object.fromEntries(records.injected),
    thrown: Object.fromEntries(sending.thrown),
    created: records.created.length,
    walked,
    logLines,
    problems: records.problems,
  };
}
