import type { FaultDoc } from '../../reference/reference.ts';
import { whoAnswers } from '../../reference/who-answers.ts';

/** What a fault means, what to do, and who answers it. */
export function faultText(fault: FaultDoc): string {
  const { code, status, title, meaning, action, operations } = fault;
  const ids = operations.map(({ id }) => id);
  return [
    `# ${code}: ${title}`,
    ...(status === undefined ? [] : [`HTTP status ${status}.`]),
    meaning,
    action === '' ? '' : `What to do: ${action}`,
    ids.length === 0 ? whoAnswers(fault) : `Answered by: ${ids.join(', ')}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
