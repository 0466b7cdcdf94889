/** Whether a link may lead there: to the web, to mail, or to somewhere on the same site. */
export function isSafeUrl(url: string): boolean {
  // Browsers read past white space and control characters, within a scheme as well.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\s\p{Cc}]+/gu, ''))?.[1];
  return scheme === undefined || safeSchemes.includes(scheme.toLowerCase());
}

const safeSchemes: readonly string[] = ['http', 'https', 'mailto'];
