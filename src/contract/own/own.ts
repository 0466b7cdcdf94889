import type { OpenApiDocument } from '../../description/description.ts';
import type { CompiledSchemas } from './compiled-validators.ts';

/** The document that this package is made of, and its schemas as code that needs no `eval`. */
export interface Own {
  readonly outline: Outline;
  readonly request: CompiledSchemas;
  readonly answer: CompiledSchemas;
}

/** A document without what only people read, in which each schema that is asked about has a name. */
export interface Outline {
  /** The document with nothing but servers, paths and methods. */
  readonly routes: OpenApiDocument;
  /** Each path item as JSON, to be parsed when somebody asks for it. */
  readonly paths: Readonly<Record<string, string>>;
  /** As JSON. */
  readonly components: string;
}

/** `npm run build` puts another module in the place of this one. */
export function loadOwn(): Own | undefined {
  return undefined;
}
