import { essence } from '../media-types.ts';
import type { Context } from './context.ts';
import { TargetLost } from './sender.ts';

/** Why there is nothing to judge: nobody answers, or somebody else does. */
export async function probe(context: Context): Promise<string | undefined> {
  const { description, drafts, sender } = context;
  const gets = description.operations.filter(({ method }) => method === 'GET');
  const first = gets.find(({ path }) => !path.includes('{')) ?? gets[0];
  if (first === undefined) return undefined;
  const path = Object.fromEntries(
    [...first.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => [name, 'nothing']),
  );
  try {
    const { answer, request } = await sender.send(drafts.base(first, path, []));
    const type = essence(answer.headers['content-type'] ?? '');
    const expected = first.responses.flatMap(({ contents }) => contents);
    if (type === 'text/html' && !expected.some(({ mediaType }) => essence(mediaType) === type)) {
      return (
        `GET ${request.path} answers ${answer.status} with an HTML page, as a proxy or a login ` +
        'page would: see that the target is the API itself.'
      );
    }
    if (answer.status === 401 && context.options.credentials !== undefined) {
      return `GET ${request.path} answers 401: the target does not take these credentials.`;
    }
    return undefined;
  } catch (error) {
    if (error instanceof TargetLost) return error.message;
    throw error;
  }
}
