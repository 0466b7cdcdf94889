import { UsageError } from '../usage-error.ts';

/** The address of a site without a slash at its end; throws a UsageError if it is none. */
export function siteIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(
      `--site ${text} is no address: give one such as https://docs.example.com/api`,
    );
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new UsageError(`--site has more than a scheme, a host and a path.`);
  }
  return url.href.replace(/\/+$/, '');
}
