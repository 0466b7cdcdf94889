import type { SearchKind } from '../../reference/search/search.ts';
import type { Docs } from '../docs/docs.ts';
import { ToolError } from '../tools/tool-error.ts';
import { nearestIds } from './nearest.ts';

/** What there is instead of a thing that nothing is named like. */
export function unknown(
  noun: string,
  asked: string,
  ids: readonly string[],
  kinds: readonly SearchKind[],
  docs: Docs,
): ToolError {
  const nearest = nearestIds(asked, ids, kinds, docs);
  const instead = nearest.length === 0 ? 'There is none.' : `Nearest: ${nearest.join(', ')}.`;
  return new ToolError(`No ${noun} is named ${shown(asked)}. ${instead}`);
}

/** No longer than it takes to know it again. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);
}
