import type {
  Description,
  Operation,
  ParameterObject,
  Schema,
} from '../../description/description.ts';
import type { Exchange } from '../exchange.ts';
import { pointerPart } from '../pointer-part.ts';
import type { Pair } from './pairs.ts';
import { fromPairs, fromText, shapeOf, takes, type Style } from './styles.ts';
import type { Texts } from './texts.ts';

/** A parameter that the document names, and how to find it in a request. */
export interface PlannedParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  /** It is written as JSON, not in a style. */
  readonly isJson: boolean;
  /** Into the exchange. */
  readonly pointer: string;
  /** `undefined` if it was not sent. */
  readonly sent: (request: RequestTexts) => Texts | undefined;
  /** It has to be seen before it can be missed. */
  readonly isRecorded: (exchange: Exchange) => boolean;
  /** A name in the query that is this parameter's. */
  readonly takes: (pair: Pair) => boolean;
}

/** Where a request says something by text. */
export interface RequestTexts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly Pair[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The parameters of an operation; cookies are nobody's to record. */
export function parameterPlan(
  { parameters }: Operation,
  { resolve }: Description,
): readonly PlannedParameter[] {
  return parameters.filter(isRead).map((parameter) => {
    const { name, in: place, required = false } = parameter;
    const [content] = Object.values(parameter.content ?? {});
    const schema = content?.schema ?? parameter.schema ?? true;
    const style = styleOf(parameter, content === undefined ? schema : true, resolve);
    const key = place === 'header' ? name.toLowerCase() : name;
    const sent = (request: RequestTexts): Texts | undefined => {
      if (place === 'query') return fromPairs(style, request.query);
      const text = (place === 'path' ? request.path : request.headers)[key];
      return text === undefined ? undefined : fromText(style, text);
    };
    return {
      name,
      required,
      schema,
      isJson: content !== undefined,
      pointer: `/${place === 'header' ? 'requestHeaders' : place}/${pointerPart(key)}`,
      sent,
      isRecorded: ({ requestHeaders }) => place !== 'header' || requestHeaders !== undefined,
      takes: (pair) => place === 'query' && (pair.name === name || takes(style, pair)),
    };
  });
}

/** What a header parameter of these names says is said elsewhere (OpenAPI 3.1, Parameter Object). */
const saidElsewhere: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type']);

function isRead({ in: place, name }: ParameterObject): boolean {
  return place !== 'cookie' && !(place === 'header' && saidElsewhere.has(name.toLowerCase()));
}

function styleOf(
  { name, in: place, style = place === 'query' ? 'form' : 'simple', explode }: ParameterObject,
  schema: Schema,
  resolve: Description['resolve'],
): Style {
  return { name, style, explode: explode ?? style === 'form', ...shapeOf(schema, resolve) };
}
