import { compactMarkdownOf } from '../../reference/markdown/markdown.ts';
import { fenced } from '../../reference/markdown/text.ts';
import type { OperationPage, Sample } from '../../reference/reference.ts';
import type { Docs } from '../docs/docs.ts';
import { calledOperation } from '../example/called-operation.ts';

export interface WantedRequest {
  readonly operation: string;
  /** In the reader's own words. */
  readonly goal?: string | undefined;
  readonly language?: string | undefined;
}

/** Asks for a working call, with what the operation takes and a sample to go by. */
export function writeRequestText(wanted: WantedRequest, docs: Docs): string {
  const { page } = calledOperation(wanted.operation, docs);
  const { goal, language } = wanted;
  const sample = sampleIn(language, page);
  return [
    `Write a working request to ${page.id} of the ${docs.reference.title} API` +
      `${language === undefined ? '' : ` in ${language}`}.`,
    ...(goal === undefined ? [] : [`What it is for: ${goal}`]),
    'Send every required value and nothing that is not listed, take credentials from the ' +
      'environment, and mark each value that I still have to fill in. This is what the reference says:',
    compactMarkdownOf(page, docs.urlOf).trimEnd(),
    ...(sample === undefined
      ? []
      : [`${sample.label}, with example values:`, fenced(sample.code, sample.syntax)]),
  ].join('\n\n');
}

/** What the samples are written in. */
export function languagesOf({ reference }: Docs): readonly string[] {
  return [
    ...new Set(reference.operations.flatMap(({ samples }) => samples.map(({ label }) => label))),
  ];
}

function sampleIn(asked: string | undefined, { samples }: OperationPage): Sample | undefined {
  const name = asked?.toLowerCase();
  return samples.find(({ language, label }) => language === name || label.toLowerCase() === name);
}
