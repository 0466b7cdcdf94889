// Only on pages of a server that follows the document: loads a page again when it is made anew.
import { base } from './parts/addresses.ts';

const longestWait = 30_000;

let since = '';
let wait = 500;

for (;;) {
  await shown();
  // A browser has few connections to a host: a page that nobody sees holds none.
  const hidden = new AbortController();
  const abort = (): void => {
    if (document.hidden) hidden.abort();
  };
  document.addEventListener('visibilitychange', abort);
  try {
    // Answered when there is something new, or after a while.
    const response = await fetch(`${base}/live?since=${encodeURIComponent(since)}`, {
      cache: 'no-store',
      signal: hidden.signal,
    });
    if (!response.ok) throw new Error(String(response.status));
    const version = (await response.text()).trim();
    if (since !== '' && version !== since) {
      location.reload();
      break;
    }
    since = version;
    wait = 500;
  } catch {
    // The server is gone, or not up again yet.
    if (!hidden.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(longestWait, wait * 2);
    }
  } finally {
    document.removeEventListener('visibilitychange', abort);
  }
}

async function shown(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) =>
      document.addEventListener('visibilitychange', resolve, { once: true }),
    );
  }
}
