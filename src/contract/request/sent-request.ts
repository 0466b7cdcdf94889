import type { Description, Operation } from '../../description/description.ts';
import type { Exchange } from '../exchange.ts';
import { pairsOf, queryOf, type Pair } from './pairs.ts';
import { parameterPlan, type PlannedParameter } from './parameter-plan.ts';
import { sentBody, type SentBody } from './sent-body.ts';
import type { Texts } from './texts.ts';

/** A parameter with what was sent for it; `undefined` if nothing was. */
export interface SentParameter {
  readonly parameter: PlannedParameter;
  readonly texts: Texts | undefined;
}

/** A request as its operation reads it, as far as it was recorded. */
export interface SentRequest {
  readonly parameters: readonly SentParameter[];
  /** Names in the query that no parameter speaks of. */
  readonly unknown: readonly string[];
  readonly body: SentBody;
}

export type ReadRequest = (
  operation: Operation,
  path: Readonly<Record<string, string>>,
  exchange: Exchange,
) => SentRequest;

export function requestReader(description: Description): ReadRequest {
  const plans = new Map<Operation, readonly PlannedParameter[]>();
  let credentials: ReadonlySet<string> | undefined;
  const isCredential = ({ name }: Pair): boolean => {
    credentials ??= credentialNames(description);
    return credentials.has(name);
  };
  return (operation, path, exchange) => {
    const plan = plans.get(operation) ?? parameterPlan(operation, description);
    plans.set(operation, plan);
    const query = pairsOf(queryOf(exchange.url));
    const texts = { path, query, headers: exchange.requestHeaders ?? {} };
    const unknown = query.filter(
      (pair) => !plan.some((parameter) => parameter.takes(pair)) && !isCredential(pair),
    );
    return {
      parameters: plan
        .filter((parameter) => parameter.isRecorded(exchange))
        .map((parameter) => ({ parameter, texts: parameter.sent(texts) })),
      unknown: unknown.length === 0 ? [] : [...new Set(unknown.map(({ name }) => name))],
      body: sentBody(operation, exchange, description.resolve),
    };
  };
}

/** The names under which keys are sent in the query. */
function credentialNames({ document, resolve }: Description): ReadonlySet<string> {
  const schemes = Object.values(document.components?.['securitySchemes'] ?? {}).map((scheme) =>
    typeof scheme === 'object' && scheme !== null
      ? resolve<{ readonly in?: unknown; readonly name?: unknown }>(scheme)
      : {},
  );
  const inQuery = schemes.filter((scheme) => scheme.in === 'query');
  return new Set(inQuery.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])));
}
