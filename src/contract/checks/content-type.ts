import type { Content } from '../../description/description.ts';
import { essence, isJson } from '../media-types.ts';
import type { Subject } from '../subject.ts';
import type { Check, Problem } from './check.ts';

export const contentType: Check = {
  id: 'content-type',
  severity: 'error',
  claim: 'An answer with a body has a media type that the document lists for its status.',
  find: (subject) => mistyped(subject.response?.contents ?? [], subject.content, subject),
};

/** What is wrong with the media type, if one of these is due; this one is what it asks for. */
export function mistyped(
  contents: readonly Content[],
  content: Content | undefined,
  { exchange }: Pick<Subject, 'exchange'>,
): readonly Problem[] {
  const { method, status, headers } = exchange;
  if (contents.length === 0 || status === 204 || method.toUpperCase() === 'HEAD') return [];
  const value = headers['content-type'];
  const pointer = '/headers/content-type';
  if (content === undefined) {
    const listed = contents.map(({ mediaType }) => mediaType).join(', ');
    const message = value === undefined ? 'The header is missing' : 'The media type is not listed';
    return [{ pointer, message: `${message}: it is to be ${listed}.`, value }];
  }
  if (value?.includes(';') !== true) return [];
  const charset = /;\s*charset="?([^\s";]+)/i.exec(value)?.[1] ?? 'utf-8';
  if (!isJson(essence(value)) || charset.toLowerCase() === 'utf-8') return [];
  return [{ pointer, message: 'JSON is UTF-8 (RFC 8259, 8.1).', value }];
}
