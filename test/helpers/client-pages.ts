import type { ConversationsClient } from '../../src/index.ts';
import { clientTo } from './client-for-tests.ts';
import { exampleOf } from './example-answer.ts';
import { recordingServer, type Answer, type RecordingServer } from './server-recording.ts';

export interface Pages {
  /** Identities of users, page by page. */
  readonly pages: readonly (readonly string[])[];
  /** Address in front of `next_page_url`; the server's own host unless given. */
  readonly host?: string;
  /** Which page follows this one, counted from 0; the next one unless given. */
  readonly after?: (page: number) => number | undefined;
  /** Instead of this page. */
  readonly instead?: (page: number) => Answer | Promise<Answer> | undefined;
}

/** A server of users that remembers what it has and gives it by pages, as the API does. */
export function pagesServer(given: Pages): Promise<RecordingServer> {
  const { pages, host = 'https://conversations.twilio.com' } = given;
  const after = given.after ?? ((page) => (page + 1 < pages.length ? page + 1 : undefined));
  return recordingServer(async ({ line }) => {
    const page = pageOf(line);
    const other = await given.instead?.(page);
    if (other) return other;
    const next = after(page);
    const users = (pages[page] ?? []).map((identity) => ({ ...exampleOf('FetchUser'), identity }));
    const next_page_url =
      next === undefined ? null : `${host}/v1/Users?PageSize=2&Page=${next}&PageToken=PA${next}`;
    if (line.includes('/Users/')) return {};
    return usersPage(users, { page, page_size: 2, next_page_url });
  });
}

/** A page of users, the only one unless `more` says otherwise. */
export function usersPage(users: readonly object[], more: object = {}): Answer {
  const { meta } = JSON.parse(JSON.stringify(exampleOf('ListUser')));
  return { body: JSON.stringify({ users, meta: { ...meta, next_page_url: null, ...more } }) };
}

/** Such a server and a client that talks to it. */
export async function listening(
  given: Pages,
): Promise<{ client: ConversationsClient; server: RecordingServer }> {
  const server = await pagesServer(given);
  return { client: clientTo(server.url), server };
}

/** Instead of this page, nothing. */
export function neverAt(slow: number): (page: number) => { never: true } | undefined {
  return (page) => (page === slow ? { never: true } : undefined);
}

/** The numbers of the pages that were asked for, in order. */
export function pagesAsked({ requests }: RecordingServer): readonly number[] {
  return requests.map(({ line }) => pageOf(line));
}

function pageOf(line: string): number {
  return Number(/PageToken=PA(\d+)/.exec(line)?.[1] ?? 0);
}
