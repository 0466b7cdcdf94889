import type { Site } from './site.ts';

/** Nothing from anywhere else, but for calls that the reader makes by Try it. */
export function contentSecurityPolicy({ style, script }: Site['inlined']): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${script.hash}'`,
    `style-src 'self' '${style.hash}'`,
    "img-src 'self' data:",
    "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
