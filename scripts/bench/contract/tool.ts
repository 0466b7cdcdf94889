import type { OpenApiDocument } from '../../../src/description/description.ts';
import type { SeenExchange } from '../../../test/contract/seeded/scenario.ts';

/** Something that holds exchanges against a document. */
export interface Tool {
  readonly name: string;
  /** What it has to say of exchanges that came one after the other; each text is made by `about`. */
  readonly judge: (seen: readonly SeenExchange[]) => Promise<readonly string[]>;
  readonly stop?: () => Promise<void>;
}

export interface ToolInput {
  readonly document: OpenApiDocument;
  /** Where the document stands as JSON. */
  readonly file: string;
  /** An empty folder. */
  readonly folder: string;
}

export type MakeTool = (input: ToolInput) => Promise<Tool>;

/** A text about an exchange; the request comes first, up to a tab. */
export function about({ method, url, requestBody }: SeenExchange, text: string): string {
  return `${method} ${url} ${requestBody}\t${text}`;
}
