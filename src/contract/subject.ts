import type {
  Content,
  Description,
  Operation,
  ResponseDescription,
} from '../description/description.ts';
import { readBody, type Body } from './body.ts';
import { earlyAnswer, type EarlyAnswer } from './early-answers.ts';
import type { Exchange } from './exchange.ts';
import { faultContents } from './fault-contents.ts';
import { schemaValidator, type Validate } from './validate.ts';

/** An exchange with all that the document says of it: what each check is asked about. */
export interface Subject {
  readonly exchange: Exchange;
  readonly pathname: string;
  readonly body: Body;
  /** `undefined` if the document has no such operation. */
  readonly operation: Operation | undefined;
  /** What the operation says of this status; `undefined` if it says nothing. */
  readonly response: ResponseDescription | undefined;
  /** Why the status may come from before the operation, if it may. */
  readonly early: EarlyAnswer | undefined;
  /** What faults look like in this document, whatever the operation. */
  readonly faults: readonly Content[];
  readonly description: Description;
  readonly validate: Validate;
}

export function subjects(
  description: Description,
): (exchange: Exchange, pathname: string) => Subject {
  const validate = schemaValidator(description.document);
  const faults = faultContents(description.operations);
  return (exchange, pathname) => {
    const operation = description.match(exchange.method, pathname)?.operation;
    const response = operation && responseFor(exchange.status, operation.responses);
    const early = response ? undefined : earlyAnswer(exchange, operation !== undefined);
    const body = readBody(exchange);
    return {
      exchange,
      pathname,
      body,
      operation,
      response,
      early,
      faults,
      description,
      validate,
    };
  };
}

/** The exact status wins over its range, and that over "default" (OpenAPI 3.1, Responses Object). */
function responseFor(
  status: number,
  responses: readonly ResponseDescription[],
): ResponseDescription | undefined {
  const names = [String(status), `${Math.trunc(status / 100)}XX`, 'default'];
  for (const name of names) {
    const found = responses.find((response) => response.status === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
