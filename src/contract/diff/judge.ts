import type { JudgedChange, Verdict } from '../engine/redocly.ts';
import type { DiffOptions, Level } from './difference.ts';
import type { FilterContext } from './filters/filter.ts';
import { filters } from './filters/filters.ts';
import { plainChange, type Judgement } from './plain-change.ts';
import { sharedMessage } from './shared-message.ts';
import { redoclyRules } from './redocly-rules.ts';
import { rules } from './rules/rules.ts';

/** Least first. */
export const levels: readonly Level[] = ['patch', 'minor', 'major'];

/** What a change means: by the rules, less what the filters let go; if no rule speaks, plainly. */
export function judge(
  change: JudgedChange,
  context: FilterContext,
  wanted: NonNullable<DiffOptions['levels']>,
): Judgement {
  const judgements = change.verdicts.flatMap((verdict) => {
    const judgement = weighed(verdict, change, context);
    const level = wanted[judgement.id] ?? judgement.level;
    return level === 'off' ? [] : { ...judgement, level };
  });
  const [worst] = judgements.toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  if (worst !== undefined) return joined(worst, judgements);
  const plain = plainChange(change);
  const level = wanted[plain.id] ?? plain.level;
  return { ...plain, level: level === 'off' ? 'patch' : level };
}

function weighed(verdict: Verdict, change: JudgedChange, context: FilterContext): Judgement {
  const rule = rules.find(({ id }) => id === verdict.ruleId);
  const facts = rule ?? redoclyRules[verdict.ruleId];
  const filter = filters.find(
    (each) => each.ids.has(verdict.ruleId) && each.lets(change, verdict, context),
  );
  return {
    id: verdict.ruleId,
    level: filter?.level ?? verdict.impact,
    kind: facts?.kind ?? 'structure',
    claim: facts?.claim,
    message: sharedMessage(verdict.message, change),
    reason: filter?.reason,
    labels: [...(rule?.labels ?? []), ...(filter?.labels ?? []), ...(filter ? [filter.name] : [])],
  };
}

/** What was seen in requests and in answers is said in one. */
function joined(worst: Judgement, all: readonly Judgement[]): Judgement {
  const alike = all.filter(({ level }) => level === worst.level);
  return {
    ...worst,
    message: [...new Set(alike.map(({ message }) => message))].join(' '),
    labels: [...new Set(alike.flatMap(({ labels }) => labels))],
  };
}
