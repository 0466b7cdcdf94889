import { fileURLToPath } from 'node:url';
import type { Answered } from '../../helpers/mcp-wire.ts';
import type { Verdict } from './attack.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is wrong with an answer; `undefined` if it is the right one. */
export function complaintAbout(
  answered: Answered,
  verdict: Verdict,
  id: string,
): string | undefined {
  const { status, text, message } = answered;
  const leaked = text.match(/call-\d+-x/g)?.find((found) => found !== id);
  if (leaked !== undefined) return `has something of ${leaked}`;
  const told = [root, root.slice(0, -1), 'node_modules', 'root:x:'].find((each) =>
    text.includes(each),
  );
  if (told !== undefined) return `tells ${told}`;
  if (/\n\s*at .+:\d+:\d+/.test(text.replaceAll('\\n', '\n'))) return 'has a stack trace';
  if (status !== verdict.status) return `has the status ${status}, not ${verdict.status}`;
  if (verdict.isEmpty === true) return text === '' ? undefined : 'is not empty';
  if (typeof message?.id === 'string' && message.id !== id) return 'has another id';
  const code = message?.error?.code;
  // At a port, some are refused before they come to the server.
  if (status >= 400 && code === undefined) return undefined;
  if (verdict.code !== undefined || code !== undefined) {
    const isSame = verdict.code === undefined ? status >= 400 : code === verdict.code;
    return isSame ? undefined : `has the code ${code}, not ${verdict.code}`;
  }
  if (status !== 200) return undefined;
  if (message?.result === undefined) return 'has no result';
  if (message.id !== id) return 'has no id';
  const isError = message.result['isError'] === true;
  if (verdict.isError !== undefined && isError !== verdict.isError) {
    return isError ? 'is an error' : 'is no error';
  }
  return verdict.has === undefined || text.includes(verdict.has)
    ? undefined
    : `has no ${verdict.has}`;
}
