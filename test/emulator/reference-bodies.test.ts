import { describe, expect, it } from 'vitest';
import { defaultAccount } from '../../src/emulator/options.ts';
import { createClient } from '../../src/index.ts';
import { readDescription } from '../helpers/document.ts';
import { emulatorForTests, type Exchange, type TestEmulator } from '../helpers/emulator.ts';
import {
  hasSharedData,
  needsSharedData,
  readSharedData,
  type ReferenceBody,
} from '../helpers/shared-data.ts';
import { accountCalls } from './clients/account-calls.ts';
import { conversationCalls } from './clients/conversation-calls.ts';
import { known, knownState } from './clients/known-state.ts';
import type { OurCall } from './clients/our-call.ts';
import { rootRequests, serviceRequests, type Requests } from './clients/reference-requests.ts';

interface Known {
  /** "CreateUser 201". */
  readonly answer: string;
  /** "links object", "links.user_conversations string" and so on. */
  readonly shape: readonly string[];
}

const { match } = readDescription();
const { accountSid, authToken } = defaultAccount;

const notRunning =
  'a timer that does not run has no date here; whether the real API shows one is not known';

/** How the emulator's answers differ from reference bodies, and why that is right. */
const exceptions: readonly {
  readonly answers: RegExp;
  /** A line that both have. */
  readonly beside?: string;
  /** `-` is in the reference body only, `+` in the answer only. */
  readonly lines: readonly string[];
  readonly reason: string;
}[] = [
  {
    answers: /Conversation(WithParticipants)? /,
    lines: ['-bindings object', '+bindings null'],
    reason: 'answers of the real API have null where there is no email address',
  },
  {
    answers: /Conversation(WithParticipants)? /,
    beside: 'state inactive',
    lines: ['-timers.date_inactive moment'],
    reason: notRunning,
  },
  {
    answers: /ParticipantConversation /,
    beside: 'conversation_state inactive',
    lines: ['-conversation_timers.date_inactive moment'],
    reason: notRunning,
  },
  {
    answers: /UserConversation /,
    beside: 'conversation_state inactive',
    lines: ['-timers.date_inactive moment'],
    reason: notRunning,
  },
  {
    answers: /^UpdateConversation /,
    beside: 'state closed',
    lines: ['-timers.date_inactive moment', '-timers.date_closed moment'],
    reason: notRunning,
  },
  {
    answers: /^CreateConversation /,
    lines: ['-state initializing', '+state active'],
    reason: 'only a conversation that is made with participants is initializing first',
  },
  {
    answers: /ConversationWithParticipants 202/,
    lines: ['-state active', '+state initializing'],
    reason: 'as documented it is initializing until they have joined',
  },
  {
    answers: /Conversation /,
    lines: ['+links.export url'],
    reason: 'older than this link',
  },
  {
    answers: /ConversationMessage /,
    lines: ['+links.channel_metadata url'],
    reason: 'older than this link',
  },
  {
    answers: /Service /,
    lines: ['+links.conversation_with_participants url'],
    reason: 'older than this link',
  },
  {
    answers: /ConfigurationAddress /,
    lines: ['+address_country string'],
    reason: 'older than address_country, 2023-05',
  },
  {
    answers: /User /,
    lines: ['-is_online boolean', '+is_online null'],
    reason: 'nobody is ever connected to the emulator, so it does not know',
  },
  {
    answers: /^Create(Service)?ConversationMessage /,
    lines: ['-body string', '+body null'],
    reason: 'what a content template says is not known here',
  },
  {
    answers: /^(CreateService|FetchService|Fetch)ConversationParticipant /,
    lines: ['-identity string', '+identity null'],
    reason: 'nobody has both an identity and an address outside chat: 50211',
  },
];

describe.skipIf(!hasSharedData)(`the reference bodies${needsSharedData}`, () => {
  it('each have the fields and types of an answer of the emulator', async () => {
    const answers = await emulatorAnswers();
    const bodies = readSharedData('reference-bodies.json') as readonly ReferenceBody[];
    const used = new Set<unknown>();
    const misses = bodies.flatMap(({ operationId, status, body, name }) =>
      shapes(`${operationId} ${status}`, body).flatMap(({ answer, shape }) => {
        const differences = answers
          .filter((one) => one.answer === answer)
          .map((one) => unexcused(one, shape, used));
        const [nearest] = differences.toSorted((a, b) => a.length - b.length);
        if (nearest?.length === 0) return [];
        return [`${answer} ${name}: ${nearest?.join(', ') ?? 'is never answered'}`];
      }),
    );
    expect(bodies).toHaveLength(287);
    expect(new Set(answers.map(({ answer }) => answer.split(' ')[0])).size).toBe(103);
    expect([...new Set(misses)]).toEqual([]);
    expect(exceptions.filter((exception) => !used.has(exception))).toEqual([]);
  });
});

/** The differences from a reference body that no exception explains. */
function unexcused(
  { answer, shape }: Known,
  reference: Known['shape'],
  used: Set<unknown>,
): readonly string[] {
  const all = [
    ...reference.filter((line) => !shape.includes(line)).map((line) => `-${line}`),
    ...shape.filter((line) => !reference.includes(line)).map((line) => `+${line}`),
  ];
  return all.filter((line) => {
    const found = exceptions.find(
      ({ answers, beside, lines }) =>
        answers.test(answer) &&
        lines.includes(line) &&
        (beside === undefined || (shape.includes(beside) && reference.includes(beside))),
    );
    if (found !== undefined) used.add(found);
    return found === undefined;
  });
}

/** What every operation answers to one plain call, and to the requests that other bodies need. */
async function emulatorAnswers(): Promise<readonly Known[]> {
  const answers: Known[] = [];
  const note = ({
    method,
    path,
    status,
    body,
  }: Pick<Exchange, 'method' | 'path' | 'status' | 'body'>): void => {
    const id = match(method, new URL(path, 'http://emulator.test').pathname)?.operation.id;
    answers.push(...shapes(`${id} ${status}`, body));
  };
  for (const [run] of Object.values<OurCall>({ ...accountCalls, ...conversationCalls })) {
    const { emulator } = seeded();
    const fetch = async (request: Request): Promise<Response> => {
      const response = await emulator.fetch(request);
      const text = await response.clone().text();
      note({
        method: request.method,
        path: request.url,
        status: response.status,
        body: text === '' ? undefined : JSON.parse(text),
      });
      return response;
    };
    await run(createClient({ accountSid, authToken, fetch }));
  }
  const service = `/v1/Services/${known.service}`;
  for (const requests of rootRequests) await sendAll('/v1', requests, note);
  for (const requests of serviceRequests) {
    await sendAll('/v1', requests, note);
    await sendAll(service, requests, note);
  }
  return answers;
}

async function sendAll(
  prefix: string,
  requests: Requests,
  note: (exchange: Exchange) => void,
): Promise<void> {
  const { send } = seeded();
  const sids = new Map<string, string>();
  for (const [path, form] of requests) {
    const named = path.replaceAll(/\{(\w+)\}/g, (_, kind: string) => sids.get(kind) ?? kind);
    const exchange = await send(form === undefined ? 'GET' : 'POST', prefix + named, { form });
    expect(exchange.body, named).not.toHaveProperty('code');
    const { sid } = exchange.body;
    if (typeof sid === 'string') sids.set(sid.slice(0, 2), sid);
    note(exchange);
  }
}

function seeded(): TestEmulator {
  const world = emulatorForTests();
  world.emulator.seed(knownState);
  return world;
}

/** Of a body; of a page, and of each of its items apart. */
function shapes(answer: string, body: unknown): readonly Known[] {
  const { meta, ...lists } = Object(body);
  if (meta === undefined) return [{ answer, shape: linesOf('', body ?? undefined) }];
  const [[key, items] = ['', []]] = Object.entries<readonly unknown[]>(lists);
  const page = { answer, shape: [...linesOf('', { meta }), `${key} list`] };
  return [page, ...items.map((item) => ({ answer: `${answer} item`, shape: linesOf('', item) }))];
}

function linesOf(path: string, value: unknown): readonly string[] {
  if (value === undefined) return ['nothing'];
  if (value === null) return [`${path} null`];
  // Which timers run depends on it.
  if (path.endsWith('state')) return [`${path} ${String(value)}`];
  if (typeof value === 'string') return [`${path} ${kindOf(value)}`];
  if (typeof value !== 'object') return [`${path} ${typeof value}`];
  if (Array.isArray(value))
    return [`${path} list`, ...new Set(value.flatMap((item) => linesOf(`${path}[]`, item)))];
  const inner = Object.entries(value).flatMap(([name, field]) =>
    linesOf(path === '' ? name : `${path}.${name}`, field),
  );
  return path === '' ? inner : [`${path} object`, ...inner];
}

/** A text, or what kind of one: a SID with its letters, a moment, an address on the web. */
function kindOf(text: string): string {
  if (/^[A-Z]{2}[0-9a-f]{32}$/.test(text)) return text.slice(0, 2);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return 'moment';
  return /^https?:/.test(text) ? 'url' : 'string';
}
