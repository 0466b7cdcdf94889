import { styleText } from 'node:util';
import { defaultAccount } from '../../emulator/options.ts';
import type { ServedRequest } from '../../emulator/serve.ts';
import type { EmulateOptions } from './options.ts';

/** Who may call, and how. */
export function greeting(
  url: string,
  { state }: Pick<EmulateOptions, 'state'>,
  isColored: boolean,
): string {
  const { accountSid, authToken } = defaultAccount;
  const address = isColored ? painted('cyan', url) : url;
  const kept = state === undefined ? '' : `  state        ${state}\n`;
  return `Twilio Conversations, emulated on ${address}
  account SID  ${accountSid}
  auth token   ${authToken}
${kept}  first call   ${curlLine(url)}
Ctrl+C stops.
`;
}

/** A line for a shell that makes a user. */
function curlLine(url: string): string {
  const { accountSid, authToken } = defaultAccount;
  return `curl -u ${accountSid}:${authToken} ${url}/v1/Users -d Identity=alice`;
}

/** Method, path, status and milliseconds; the query may hold addresses of people. */
export function requestLine(served: ServedRequest, isColored: boolean): string {
  const { method, target, status, milliseconds } = served;
  const [path = ''] = target.split('?', 1);
  // What a terminal might take for a command.
  const shown = path.replaceAll(/[^\x21-\x7e]/g, '?');
  const result = status === undefined ? 'reset' : String(status);
  const color = status === undefined || status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green';
  const last = isColored ? painted(color, result) : result;
  return `${method.padEnd(6)} ${shown} ${last} ${milliseconds.toFixed(1)} ms\n`;
}

/** Who prints it knows whether colors are wanted. */
function painted(color: 'cyan' | 'green' | 'yellow' | 'red', text: string): string {
  return styleText(color, text, { validateStream: false });
}
