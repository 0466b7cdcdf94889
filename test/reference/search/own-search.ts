import type { Reference } from '../../../src/reference/model.ts';
import { referenceOf } from '../../../src/reference/reference.ts';
import { loadSearch, searchJson, type SearchIndex } from '../../../src/reference/search/search.ts';
import { readDescription } from '../../helpers/document.ts';

/** What our own document is found by, as the portal writes it. */
export interface OwnSearch {
  readonly reference: Reference;
  readonly json: string;
  readonly index: SearchIndex;
}

export function ownSearch(): OwnSearch {
  const reference = referenceOf(readDescription());
  const json = searchJson(reference);
  return { reference, json, index: loadSearch(json) };
}
