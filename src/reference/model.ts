import type { SchemeDoc, ServerDoc } from './access.ts';
import type { Change, Revision } from './revision.ts';

export type { SchemeDoc, ServerDoc } from './access.ts';
export type { Change, Revision } from './revision.ts';

/**
 * The documentation of an API before any format: made once of a description, and rendered as HTML,
 * Markdown, JSON and search index alike. Texts are Markdown unless a comment says otherwise; a
 * `path` of a page is below the base path and has no slash at either end ("" is the front page).
 */
export interface Reference {
  /** Plain text. */
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly servers: readonly ServerDoc[];
  readonly schemes: readonly SchemeDoc[];
  /** Every operation is in exactly one group; in the order of the document's tags. */
  readonly groups: readonly GroupPage[];
  /** In the order of the groups. */
  readonly operations: readonly OperationPage[];
  /** What the API sends by itself. */
  readonly events: readonly OperationPage[];
  readonly schemas: readonly SchemaPage[];
  /** By code. */
  readonly faults: readonly FaultDoc[];
  /** The newest first. */
  readonly revisions: readonly Revision[];
}

/** How other pages name a page. */
export interface PageLink {
  /** Plain text. */
  readonly title: string;
  readonly path: string;
}

export interface OperationLink extends PageLink {
  readonly id: string;
  readonly method: string;
  /** The path template; for events the name. */
  readonly template: string;
}

export interface GroupPage extends PageLink {
  readonly name: string;
  readonly description: string;
  readonly externalDocs: ExternalDocs | undefined;
  readonly operations: readonly OperationLink[];
  readonly events: readonly OperationLink[];
}

/** An operation, or an event: an operation that the reader's server is asked for. */
export interface OperationPage extends OperationLink {
  readonly kind: 'operation' | 'event';
  readonly group: PageLink;
  /** What the path item, or else the group, says of the resource. */
  readonly resource: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly externalDocs: ExternalDocs | undefined;
  /** Any one of them is enough; empty: nothing is asked for. */
  readonly security: readonly SecurityDoc[];
  readonly parameters: Readonly<Record<ParameterPlace, readonly Field[]>>;
  readonly body: BodyDoc | undefined;
  /** Those of success first. */
  readonly responses: readonly ResponseDoc[];
  /** What it may answer with a failing status, by code. */
  readonly faults: readonly FaultDoc[];
  /** Calls of this operation with its first example; the reader's own order. */
  readonly samples: readonly Sample[];
  /** The same operation of the other scope. */
  readonly twin: Twin | undefined;
  /** What to call next, as the responses' links have it, then the others of the same path. */
  readonly related: readonly Related[];
  readonly previous: OperationLink | undefined;
  readonly next: OperationLink | undefined;
  /** The newest first. */
  readonly history: readonly HistoryLine[];
}

export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';

export interface ExternalDocs {
  readonly url: string;
  readonly description: string;
}

/** Schemes that are asked for together. */
export interface SecurityDoc {
  readonly schemes: readonly { readonly name: string; readonly scopes: readonly string[] }[];
}

/** A parameter, header, field of a body or attribute of an answer. */
export interface Field {
  /** As sent; "*" for every further name of an object, "[n]" for the elements of an array in an array. */
  readonly name: string;
  /** Unique on its page: "path-sid", "body-friendlyname", "response-200-delivery-read". */
  readonly anchor: string;
  /** "string", "string(date-time) | null", "array[object]"; "" where the schema says nothing. */
  readonly type: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly description: string;
  /** Sentences, such as "Minimum length is 34, maximum length is 34." */
  readonly constraints: readonly string[];
  /** The same for programs: what one value, or one element of an array, may be. */
  readonly rules: Rules;
  /** More sentences: personal data, other names, when it is left out. */
  readonly notes: readonly string[];
  readonly example: unknown;
  /** The page of the schema, where it has a name; of its elements for an array. */
  readonly schema: PageLink | undefined;
  /** Of an object, or of the elements of an array. */
  readonly fields: readonly Field[];
  /** One of these at a time. */
  readonly variants: readonly Variant[];
  /** Its fields stand on the page of its schema only: it contains itself, or the tree is too large. */
  readonly cut: boolean;
  /** No schema speaks of it; an example has it. */
  readonly fromExample: boolean;
}

export interface Rules {
  /** It may be given several times. */
  readonly multiple: boolean;
  /** Nothing else is allowed. */
  readonly values?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Variant {
  /** Plain text: title or name of the schema, else its type. */
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly constraints: readonly string[];
  readonly schema: PageLink | undefined;
  readonly fields: readonly Field[];
}

/** The schema of a whole body. */
export type Shape = Pick<
  Field,
  'type' | 'description' | 'constraints' | 'schema' | 'fields' | 'variants' | 'cut'
>;

export interface BodyDoc {
  readonly description: string;
  readonly required: boolean;
  readonly contents: readonly ContentDoc[];
}

export interface ContentDoc {
  readonly mediaType: string;
  readonly shape: Shape;
  readonly examples: readonly ExampleDoc[];
}

export interface ExampleDoc {
  readonly name: string;
  /** Plain text. */
  readonly title: string;
  readonly value: unknown;
  /** As sent: JSON over several lines, or a form's pairs line by line and not encoded. */
  readonly text: string;
}

export interface ResponseDoc {
  /** "200", "4XX" or "default". */
  readonly status: string;
  readonly succeeds: boolean;
  readonly description: string;
  readonly headers: readonly Field[];
  readonly contents: readonly ContentDoc[];
}

/** One row of the dictionary of faults. */
export interface FaultDoc {
  readonly code: number;
  readonly anchor: string;
  readonly status: number | undefined;
  /** Plain text. */
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
  /** Any operation whose answers may have its status. */
  readonly anywhere: boolean;
  /** Empty where it is not `anywhere`: no operation of this document is known to answer it. */
  readonly operations: readonly OperationLink[];
}

export type SampleLanguage = 'curl' | 'client' | 'fetch' | 'python' | 'twilio-node';

export interface Sample {
  readonly language: SampleLanguage;
  /** Plain text, for a tab. */
  readonly label: string;
  /** For a highlighter: "sh", "ts", "js", "python". */
  readonly syntax: string;
  /** A whole program; credentials come from the environment. */
  readonly code: string;
}

export interface Twin {
  readonly operation: OperationLink;
  /** Whose this page is: the account's default service, or a named one. */
  readonly scope: 'default' | 'service';
}

export interface Related {
  readonly operation: OperationLink;
  /** Plain text; "" where only the path is shared. */
  readonly reason: string;
}

export interface SchemaPage extends PageLink {
  readonly name: string;
  readonly shape: Shape;
  readonly examples: readonly ExampleDoc[];
  /** Operations, events and schemas that have it anywhere in them. */
  readonly usedBy: readonly PageLink[];
}

export interface HistoryLine {
  readonly revision: PageLink;
  readonly date: string;
  readonly change: Change;
}
