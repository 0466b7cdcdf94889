import { describeDocument, type OpenApiDocument } from '../../description/description.ts';
import { judge } from '../judge.ts';
import { documentValidators } from '../validators.ts';
import { arbitraries } from './arbitrary.ts';
import { baseDrafts } from './base-draft.ts';
import { belowFloor } from './below-floor.ts';
import type { Context } from './context.ts';
import { coverageCounter } from './coverage.ts';
import { documentBase } from './document-base.ts';
import { ofExchange, recorder } from './findings.ts';
import { keepingSettings } from './settings.ts';
import { madeThings } from './made.ts';
import { tryNegative } from './negative.ts';
import type { Refused, RunOptions, RunResult, RunTarget } from './options.ts';
import { planOf } from './plan.ts';
import { tryPositive } from './positive.ts';
import { probe } from './probe.ts';
import { seedFor } from './seeds.ts';
import { selected } from './selected.ts';
import { sender, TargetLost } from './sender.ts';
import { world } from './world.ts';

/**
 * Drives a server through the operations of a bundled document, and tells where it is not what the
 * document says. Leaves nothing behind that it can delete, and nothing changed that was there.
 */
export async function runContract(
  target: RunTarget,
  document: OpenApiDocument,
  given: RunOptions = {},
): Promise<RunResult> {
  const { replay, signal, floor, onProgress } = given;
  const options = replay === undefined ? given : { ...given, seed: replay.seed };
  const { seed = 1, cases: mostCases = 200, readOnly = false, ownsTarget = false } = options;
  const fc = await import('fast-check');
  const description = describeDocument(document);
  const validators = documentValidators(document);
  const operations = selected(description.operations, options);
  const coverage = coverageCounter(description, operations);
  const check = judge(description, validators);
  const calls = sender(target, check, coverage, documentBase(document), options);
  const found = recorder(target.baseUrl, options.credentials?.curl ?? '');
  const plan = planOf(description);
  const arbitraryOf = arbitraries(fc, description);
  const drafts = baseDrafts(
    description,
    validators.request,
    (schema, ...parts) =>
      simplest(fc.sample(arbitraryOf(schema), { seed: seedFor(seed, ...parts), numRuns: 20 })),
    seed,
  );
  const made = madeThings(description, drafts);
  const refused: Refused[] = [];
  const clamped: Refused[] = [];
  const changedSettings: string[] = [];
  const wanted = replay && new Set(replay.cases.map((each) => `${each.operation} ${each.case}`));
  const counts = new Map<string, number>();
  let cases = 0;

  const context: Context = {
    fc,
    description,
    plan,
    drafts,
    made,
    recorder: found,
    sender: calls,
    arbitraryOf,
    validate: validators.request,
    options,
    seed,
    refused,
    clamped,
    left: changedSettings,
    world: world({
      plan,
      operations: description.operations,
      drafts,
      made,
      readOnly,
      ownsTarget,
      send: async (draft) => {
        const sent = await calls.send(draft);
        found.add(ofExchange(sent, 'set-up'));
        return sent;
      },
    }),
    begin({ id }, name) {
      if (wanted !== undefined && !wanted.has(`${id} ${name}`)) return false;
      const count = counts.get(id) ?? 0;
      if (count >= mostCases) return false;
      counts.set(id, count + 1);
      cases += 1;
      return true;
    },
  };

  let stopped = false;
  try {
    const unknown = await probe(context);
    if (unknown !== undefined) return { unknown };
    for (const [index, operation] of operations.entries()) {
      await keepingSettings(context, operation, async (within) => {
        await tryPositive(within, operation);
        await tryNegative(within, operation);
      });
      const done = { done: index + 1, operations: operations.length, exchanges: calls.count() };
      onProgress?.({ operation: operation.id, ...done });
    }
  } catch (error) {
    if (error instanceof TargetLost) return { unknown: error.message };
    if (signal?.aborted !== true) throw error;
    stopped = true;
  }
  const left = [...changedSettings, ...(await made.cleanUp(calls.sendAlways))];
  const reached = coverage.result();
  const findings = [...found.findings(), ...(stopped ? [] : belowFloor(reached, floor ?? {}))];
  return {
    findings,
    exchanges: calls.count(),
    cases,
    seed,
    coverage: reached,
    refused,
    clamped,
    left,
    stopped,
    failures: { seed, cases: found.failed() },
  };
}

/** Of a seed's values the shortest: what all cases of an operation vary is to be right. */
function simplest(values: readonly unknown[]): unknown {
  return values.toSorted(
    (one, other) => JSON.stringify(one ?? '').length - JSON.stringify(other ?? '').length,
  )[0];
}
