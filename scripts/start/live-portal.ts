import { createHash } from 'node:crypto';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { Incoming, Outgoing } from '../../src/emulator/emulator.ts';
import type { PortalFile } from '../../src/portal/portal.ts';
import { readerOf, type SiteReader } from '../../src/portal/serve.ts';
import { longPoll, type LongPoll } from './long-poll.ts';

export interface LivePortal {
  /** `undefined` for what is not below the base path. */
  readonly answer: (incoming: Incoming) => Promise<Outgoing> | undefined;
  /** Goes by this document from now on; made anew when somebody looks. */
  readonly load: (document: OpenApiDocument) => void;
  /** Makes what is to be made before anybody asks. */
  readonly prepare: () => Promise<void>;
  readonly close: () => void;
}

export type BuildSite = (document: OpenApiDocument) => Promise<readonly PortalFile[]>;

export interface LivePortalOptions {
  readonly base: string;
  readonly build: BuildSite;
  /** Told why a site could not be made; the last good one stays. */
  readonly complain: (reason: string) => void;
  readonly poll?: LongPoll;
}

/** A site that follows its document, with pages that load themselves again. */
export function livePortal(options: LivePortalOptions): LivePortal {
  const { base, build, complain, poll = longPoll() } = options;
  let wanted: OpenApiDocument | undefined;
  let making: Promise<void> | undefined;
  let read: SiteReader | undefined;
  return {
    answer: (incoming) => {
      const { pathname, search } = splitTarget(incoming.target);
      if (pathname !== base && !pathname.startsWith(`${base}/`)) return undefined;
      if (pathname === `${base}/live`) return news(new URLSearchParams(search).get('since') ?? '');
      return page(incoming, pathname);
    },
    load: (document) => {
      wanted = document;
      if (poll.isAwaited()) void prepare();
    },
    prepare,
    close: poll.close,
  };

  async function page({ method, header }: Incoming, pathname: string): Promise<Outgoing> {
    await prepare();
    if (read === undefined) return notYet;
    const { status, headers, text } = read({ method, pathname, header });
    return { status, headers, body: text };
  }

  async function news(since: string): Promise<Outgoing> {
    void prepare();
    return { status: 200, headers: plain, body: await poll.after(since) };
  }

  /** One at a time; what is loaded meanwhile is made next. */
  async function prepare(): Promise<void> {
    while (wanted !== undefined || making !== undefined) {
      making ??= make().finally(() => (making = undefined));
      await making;
    }
  }

  async function make(): Promise<void> {
    const document = wanted;
    wanted = undefined;
    if (document === undefined) return;
    try {
      const files = await build(document);
      read = readerOf(files, base);
      poll.tell(versionOf(files));
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  }
}

function splitTarget(target: string): { readonly pathname: string; readonly search: string } {
  const at = target.indexOf('?');
  if (at === -1) return { pathname: target, search: '' };
  return { pathname: target.slice(0, at), search: target.slice(at) };
}

/** The same as long as no page has changed. */
function versionOf(files: readonly PortalFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(path).update(text);
  return hash.digest('hex').slice(0, 16);
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

const notYet: Outgoing = {
  status: 503,
  headers: plain,
  body: 'There is no page yet: see the terminal.\n',
};
