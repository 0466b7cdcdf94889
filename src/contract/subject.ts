import type {
  Content,
  Description,
  Operation,
  ResponseDescription,
} from '../description/description.ts';
import type { BelowServers } from './base-paths.ts';
import { readBody, type Body } from './body.ts';
import { earlyAnswer, type EarlyAnswer } from './early-answers.ts';
import type { Exchange } from './exchange.ts';
import { faultContents } from './fault-contents.ts';
import { contentFor } from './media-types.ts';
import { requestReader, type SentRequest } from './request/sent-request.ts';
import type { Validators } from './validators.ts';
import type { Validate } from './validate.ts';

/** An exchange with all that the document says of it: what each check is asked about. */
export interface Subject {
  readonly exchange: Exchange;
  readonly pathname: string;
  readonly body: Body;
  /** `undefined` if the document has no such operation. */
  readonly operation: Operation | undefined;
  /** The request, if it was carried out: one that was refused may have been anything. */
  readonly request: SentRequest | undefined;
  /** What the operation says of this status; `undefined` if it says nothing. */
  readonly response: ResponseDescription | undefined;
  /** Of what that lists, the one that the media type of the answer asks for. */
  readonly content: Content | undefined;
  /** Why the status may come from before the operation, if it may. */
  readonly early: EarlyAnswer | undefined;
  /** What faults look like in this document, whatever the operation. */
  readonly faults: () => readonly Content[];
  /** The operation that an address leads to, if the document has it. */
  readonly operationAt: (method: string, pathname: string) => Operation | undefined;
  readonly description: Description;
  /** Holds what is answered against a schema. */
  readonly validate: Validate;
  /** The same for what is asked. */
  readonly validateRequest: Validate;
}

export function subjects(
  description: Description,
  { answer: validate, request: validateRequest }: Validators,
  below: BelowServers,
): (exchange: Exchange, pathname: string) => Subject {
  let known: readonly Content[] | undefined;
  const faults = (): readonly Content[] => (known ??= faultContents(description.operations));
  const read = requestReader(description);
  const find: Description['match'] = (method, pathname) => {
    const path = below(pathname);
    return path === undefined ? undefined : description.match(method, path);
  };
  return (exchange, pathname) => {
    const match = find(exchange.method, pathname);
    const operation = match?.operation;
    const response = operation && responseFor(exchange.status, operation.responses);
    const isCarriedOut = exchange.status >= 200 && exchange.status < 300;
    return {
      exchange,
      pathname,
      body: readBody(exchange),
      operation,
      request: match && isCarriedOut ? read(match.operation, match.path, exchange) : undefined,
      response,
      content: response && contentFor(exchange.headers['content-type'] ?? '', response.contents),
      early: response ? undefined : earlyAnswer(exchange, operation !== undefined),
      faults,
      operationAt: (method, path) => find(method, path)?.operation,
      description,
      validate,
      validateRequest,
    };
  };
}

/** The exact status wins over its range, and that over "default" (OpenAPI 3.1, Responses Object). */
function responseFor(
  status: number,
  responses: readonly ResponseDescription[],
): ResponseDescription | undefined {
  const named = (name: string) => responses.find((response) => response.status === name);
  return named(String(status)) ?? named(`${Math.trunc(status / 100)}XX`) ?? named('default');
}
