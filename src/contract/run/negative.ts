import type { Operation } from '../../description/description.ts';
import { isGood } from './answer.ts';
import { ask, type Context } from './context.ts';
import { ofExchange, type RunFinding } from './findings.ts';
import { isClamped } from './is-clamped.ts';
import { canPutBack, mayChange } from './may-change.ts';
import { negativeCases, type NegativeCase } from './negative-cases.ts';
import type { Sent } from './sender.ts';
import type { Placed } from './world-shape.ts';

/** Sends what has to be refused, one fault at a time. */
export async function tryNegative(context: Context, operation: Operation): Promise<void> {
  const { drafts, description, recorder, world, options } = context;
  const hasCredentials = options.credentials !== undefined;
  let placed = await world.place(operation);
  if (placed === undefined || !mayChange(context, operation, placed)) return;
  const start = drafts.base(operation, placed.path, world.things());
  const names = negativeCases(start, description, hasCredentials).map(({ name }) => name);
  for (const name of names) {
    if (!context.begin(operation, name)) continue;
    // What was accepted may have taken away what the next one needs.
    placed = await world.place(operation);
    if (placed === undefined) return;
    const base = drafts.alone(drafts.base(operation, placed.path, world.things()));
    const again = world.makes(operation) ? drafts.fresh(base) : base;
    const found = negativeCases(again, description, hasCredentials).find(
      (each) => each.name === name,
    );
    if (found === undefined) continue;
    if (options.readOnly === true && found.about === 'method') continue;
    if (!canPutBack(context, found.draft.body?.value)) continue;
    recorder.add(await refusedOrNot(context, found, placed));
  }
}

async function refusedOrNot(
  context: Context,
  one: NegativeCase,
  placed: Placed,
): Promise<readonly RunFinding[]> {
  const { draft, name } = one;
  const sent = await ask(context, draft);
  if (!isGood(sent.answer)) return ofExchange(sent, name);
  if (draft.method !== 'GET' && draft.method !== 'HEAD') {
    context.world.forget(placed.thing);
    if (draft.method === 'DELETE') context.made.gone(placed.thing);
  }
  const all = ofExchange(sent, name);
  const taken = accepted(context, one, sent, all.filter(isAboutRequest));
  // What is answered to a request that should have been refused follows from that.
  return taken.length > 0 ? taken : all.filter((finding) => !isAboutRequest(finding));
}

function isAboutRequest({ id }: RunFinding): boolean {
  return id.startsWith('request-');
}

/** Whether it was wrong at all, only the exchange checks can tell: they read as a server does. */
function accepted(
  context: Context,
  { about, name }: NegativeCase,
  sent: Sent,
  faults: readonly RunFinding[],
): readonly RunFinding[] {
  const { id: operation } = sent.draft.operation;
  const { status } = sent.answer;
  if (about === 'credentials') {
    return [
      {
        id: 'asks-credentials',
        text: `${operation} answers ${status} to who comes ${name}.`,
        claim: 'What needs credentials is answered with 401 or 403 without them.',
        operation,
        pointer: '/requestHeaders/authorization',
        sent,
        case: name,
      },
    ];
  }
  if (about === 'unknown') {
    return [
      {
        id: 'knows-what-is-there',
        text: `${operation} answers ${status} for something that is not there.`,
        claim: 'What is not there is answered with 404.',
        operation,
        pointer: '/url',
        sent,
        case: name,
      },
    ];
  }
  if (isClamped(sent, faults[0]?.pointer, context.description)) {
    context.clamped.push({ operation, case: name, status });
    return [];
  }
  return faults.slice(0, 1).map((fault) => ({
    id: 'refuses-invalid-input',
    ...(fault.severity !== undefined && { severity: fault.severity }),
    text: `${operation} accepts by ${status} a request whose ${name}: ${fault.text.replace(/^.*?: /, '')}`,
    claim: 'What the document does not allow is refused.',
    operation,
    pointer: fault.pointer,
    sent,
    case: name,
  }));
}
