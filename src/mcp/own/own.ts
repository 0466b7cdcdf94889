import type { Revision } from '../../reference/reference.ts';

/** The document that this package is made of, as texts: each is parsed when somebody asks for it. */
export interface Own {
  /** Of the package. */
  readonly version: string;
  /** Of the API. */
  readonly title: string;
  /** As JSON. */
  readonly document: string;
  /** What its earlier versions had otherwise, the newest first. */
  readonly revisions: readonly Revision[];
  /** What `searchJson` wrote of its reference. */
  readonly searchText: string;
}

/** `npm run build` puts another module in the place of this one. */
export function loadOwn(): Own | undefined {
  return undefined;
}
