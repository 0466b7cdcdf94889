/** Once all of the page is read and painted, which what `act` does would hold up. */
export function whenPainted(act: () => void): void {
  // What is asked for in a frame is done before it is painted, and a task after it.
  const later = (): unknown => requestAnimationFrame(() => setTimeout(act));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', later);
  else later();
}
