/** Acts on what the browser has read of the page, and again when it has read all. */
export function asRead(act: () => void): void {
  act();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
}
