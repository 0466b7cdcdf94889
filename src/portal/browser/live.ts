// Only on pages of a server that follows the document: loads a page again when it is made anew.
import { hooks } from '../hooks.ts';

const base = document.documentElement.getAttribute(hooks.base) ?? '';
const longestWait = 30_000;

let since = '';
let wait = 500;

for (;;) {
  try {
    // Answered when there is something new, or after a while.
    const response = await fetch(`${base}/live?since=${encodeURIComponent(since)}`, {
      cache: 'no-store',
    });
    if (!response.ok) throw new Error(String(response.status));
    const version = (await response.text()).trim();
    if (since !== '' && version !== since) location.reload();
    since = version;
    wait = 500;
  } catch {
    // The server is gone, or not up again yet.
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(longestWait, wait * 2);
  }
}
