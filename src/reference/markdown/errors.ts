import type { FaultDoc, Reference } from '../model.ts';
import { whoAnswers } from '../who-answers.ts';
import { blocks, described, type HrefOf } from './blocks.ts';
import { link, plain } from './text.ts';

/** The dictionary of fault codes. */
export function errorsMarkdown({ faults }: Reference, hrefOf: HrefOf): string {
  return blocks(
    '# Errors',
    faults.length === 0 ? 'The document has no dictionary of fault codes.' : undefined,
    faults.map((fault) => faultMarkdown(fault, hrefOf)),
  );
}

/** One row of the dictionary. */
function faultMarkdown(fault: FaultDoc, hrefOf: HrefOf): string {
  const { code, status, title, meaning, action, operations } = fault;
  const names = operations.map(({ id, path }) => link(id, hrefOf(path)));
  return blocks(
    `## ${code}: ${plain(title)}`,
    status === undefined ? undefined : `HTTP status ${status}.`,
    described(meaning),
    described(action),
    names.length === 0 ? whoAnswers(fault) : `Answered by ${names.join(', ')}.`,
  );
}
