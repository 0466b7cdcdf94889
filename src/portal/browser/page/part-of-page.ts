/** The element with this id on another page; `undefined` where it cannot be had. */
export async function partOfPage(address: string, id: string): Promise<HTMLElement | undefined> {
  try {
    const text = await (await fetch(address)).text();
    const found = new DOMParser().parseFromString(text, 'text/html').getElementById(id);
    // The page that it is from may be this one.
    found?.removeAttribute('id');
    return found ?? undefined;
  } catch {
    return undefined;
  }
}
