import { fenced, oneLine } from '../../reference/markdown/text.ts';
import type { OperationPage } from '../../reference/reference.ts';
import type { Docs } from '../docs/docs.ts';
import { readFault } from '../tools/error/read-fault.ts';
import { withSource } from '../tools/source.ts';
import { ToolError } from '../tools/tool-error.ts';
import { hidden } from './hidden.ts';
import { readText } from './read-text.ts';

interface AnswerContext {
  readonly page: OperationPage;
  readonly docs: Docs;
  readonly secrets: readonly string[];
}

/** Bytes that are read, and characters that are shown: about 8,000 tokens. */
const most = 4_000_000;
const shown = 28_000;

/** What was answered, for a model to read. Throws it as a ToolError if the call has failed. */
export async function answerText(response: Response, context: AnswerContext): Promise<string> {
  const { page, docs, secrets } = context;
  const { status, headers } = response;
  const body = compact(await readText(response, most));
  const lines = [
    `HTTP ${status}`,
    ...named.flatMap((name) => (headers.has(name) ? [`${name}: ${headers.get(name)}`] : [])),
    ...(status >= 400 ? meaning(body, docs) : []),
    ...bodyLines(body, headers.get('content-type') ?? '', secrets),
  ];
  const text = withSource(hidden(lines.join('\n'), secrets), page.path, docs);
  if (status >= 300) throw new ToolError(text);
  return text;
}

/** Headers that tell what to do next. */
const named = ['Twilio-Request-Id', 'Retry-After', 'Location'];

function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** By the dictionary, in one line. */
function meaning(body: string, { find }: Docs): readonly string[] {
  const [code = ''] = readFault(body).codes;
  const fault = find.fault.byName(code);
  if (fault === undefined) return [];
  return [`${code} means: ${oneLine([fault.meaning, fault.action].join(' '))}`];
}

function bodyLines(body: string, type: string, secrets: readonly string[]): readonly string[] {
  if (body === '') return [];
  const isText = type === '' || /[/+](?:json|xml)\b|^text\/|urlencoded/.test(type);
  if (!isText) return [`The body is ${type}, which is not shown.`];
  // A cut through a secret would hide it from what looks for it.
  const safe = hidden(body, secrets);
  const cut = safe.slice(0, shown);
  return [
    fenced(cut, /[/+]json\b/.test(type) ? 'json' : ''),
    ...(cut === safe ? [] : [`The first ${shown} of ${safe.length} characters: ask for less.`]),
  ];
}
