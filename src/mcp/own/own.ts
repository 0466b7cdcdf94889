/** The document that this package is made of, as texts: each is parsed when somebody asks for it. */
export interface Own {
  /** Of the package. */
  readonly version: string;
  /** Of the API. */
  readonly title: string;
  /** As JSON. */
  readonly document: string;
  /** What `searchJson` wrote of its reference. */
  readonly searchText: string;
}

/** `npm run build` puts another module in the place of this one. */
export function loadOwn(): Own | undefined {
  return undefined;
}
