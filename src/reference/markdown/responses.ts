import type { ContentDoc, Field, ResponseDoc } from '../model.ts';
import { blocks, described, item, section, type HrefOf } from './blocks.ts';
import { fieldList, shapeHead, shapeText } from './fields.ts';
import { shared } from './shared.ts';
import { code, plain } from './text.ts';

/** An answer of success. */
export function successText(response: ResponseDoc, hrefOf: HrefOf): string {
  return section(`### ${plain(response.status)}`, answerBlocks(response, hrefOf));
}

/** The failing answers mostly share their body and headers, which are said once. */
export function failureText(failures: readonly ResponseDoc[], hrefOf: HrefOf): string {
  const bodies = failures.flatMap(({ status, contents }) =>
    contents.map((content) => ({ status, content })),
  );
  const same = shared(bodies, ({ content }) => contentKey(content));
  return blocks(
    failures
      .map(({ status, description }) => item(code(status), described(description)))
      .join('\n'),
    section('Headers:', sharedHeaders(failures, hrefOf)),
    same.map(({ first, statuses }) =>
      contentBlocks(first.content, whose(statuses, failures), hrefOf),
    ),
  );
}

function answerBlocks({ description, headers, contents }: ResponseDoc, hrefOf: HrefOf): string {
  return blocks(
    described(description),
    section('Headers:', fieldList(headers, hrefOf)),
    contents.map((content) => contentBlocks(content, '', hrefOf)),
  );
}

function sharedHeaders(failures: readonly ResponseDoc[], hrefOf: HrefOf): string {
  const headers = failures.flatMap(({ status, headers: all }) =>
    all.map((header) => ({ status, header })),
  );
  return shared(headers, ({ header }) => keyOf(header))
    .map(({ first, statuses }) => {
      const note = whose(statuses, failures);
      const { header } = first;
      const notes: Field['notes'] = note === '' ? header.notes : [...header.notes, `${note}.`];
      return fieldList([{ ...header, notes }], hrefOf);
    })
    .join('\n');
}

function contentBlocks({ mediaType, shape }: ContentDoc, note: string, hrefOf: HrefOf): string {
  const head = [code(mediaType), shapeHead(shape, hrefOf), ...(note === '' ? [] : [`(${note})`])];
  return blocks(head.filter((part) => part !== '').join(' '), shapeText(shape, hrefOf));
}

/** Which statuses something belongs to; empty where it belongs to all. */
function whose(statuses: readonly string[], failures: readonly ResponseDoc[]): string {
  return statuses.length === failures.length ? '' : `With ${statuses.map(code).join(', ')}`;
}

/** A named schema is the same wherever it stands. */
function contentKey({ mediaType, shape }: ContentDoc): string {
  return `${mediaType} ${shape.schema?.path ?? keyOf(shape)}`;
}

/** All but the anchors, which differ from status to status. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'anchor' ? '' : part));
}
