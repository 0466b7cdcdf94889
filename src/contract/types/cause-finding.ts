import type { Cause } from './causes.ts';
import type { Finding } from './findings.ts';
import { pointerOf } from './locate.ts';
import { isSuccess } from './success.ts';
import type { RuleId } from './rules.ts';
import { subjectOf } from './subject.ts';
import { pathText, textOf } from './texts.ts';
import type { Checker } from './typescript.ts';
import { repeatOf } from './repeat.ts';

/** The sentence, place and example of a cause. */
export function causeFinding(cause: Cause, checker: Checker): Finding {
  const { base, revision, misfit, call, usedBy } = cause;
  const told = misfit.change === 'lost' ? base : revision;
  const { name, path, isShared } = subjectOf(told.keys, call.id, pathText(misfit.steps));
  const isWebhook = call.keys[0] === 'webhooks';
  const id = ruleOf(cause);
  return {
    id,
    text: textOf({ ...cause, isWebhook, isShared, subject: name, path }, checker),
    pointer: pointerOf(revision.keys),
    cause: JSON.stringify([cause.way, misfit.change, pointerOf(told.keys), path]),
    usedBy,
    repeat: repeatOf(cause, checker),
  };
}

function ruleOf({ way, place, misfit }: Cause): RuleId {
  const isStatusLost = place.kind === 'answer' && !place.media && misfit.change === 'lost';
  if (isStatusLost && !isSuccess(place.status)) return 'types/failure-lost';
  return way === 'sent' ? 'types/request-no-longer-fits' : 'types/answer-no-longer-fits';
}
