import { UsageError } from './usage-error.ts';

/**
 * A web address that an option names, with a path at most. Throws a UsageError that names the option,
 * and does not repeat what may be a password.
 */
export function addressIn(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(
      `${option} ${text} is no address: give one such as https://docs.example.com`,
    );
  }
  const { search, hash, username, password } = url;
  if (search + hash + username + password === '') return url;
  throw new UsageError(`${option} has more than a scheme, a host and a path.`);
}
