import type { Exchange } from '../../../src/contract/contract.ts';
import type { Description, Operation } from '../../../src/description/description.ts';

/** Every example of every request and answer as an exchange, and each with one thing spoilt. */
export function exampleExchanges({ operations }: Description): readonly Exchange[] {
  return operations.flatMap((operation) => [...asked(operation), ...answered(operation)]);
}

function answered({ method, responses, ...operation }: Operation): readonly Exchange[] {
  const url = addressOf(operation);
  return responses.flatMap(({ status, contents }) =>
    contents.flatMap(({ mediaType, examples }) =>
      examples.flatMap(({ value }) => {
        const headers = { 'content-type': mediaType, 'access-control-allow-credentials': 'true' };
        const sent = { method, url, requestHeaders: {}, requestBody: '' };
        const exchange = { ...sent, status: Number(status), headers };
        return [value, ...spoilt(value)].map((body) => ({
          ...exchange,
          body: JSON.stringify(body),
        }));
      }),
    ),
  );
}

function asked({ method, body, responses, ...operation }: Operation): readonly Exchange[] {
  const url = addressOf(operation);
  const [success] = responses;
  const values = (body?.contents ?? []).flatMap(({ examples }) => examples);
  return values.flatMap(({ value }) =>
    [Object(value), ...spoilt(value)].map((fields: object) => ({
      method,
      url: `${url}?PageSize=x`,
      requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
      requestBody: formOf(fields),
      status: Number(success?.status),
      headers: { 'access-control-allow-credentials': 'perhaps' },
      body: '',
    })),
  );
}

/** Each field left out, each as a number or an object, and one more. */
function spoilt(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  const changed = Object.keys(value).flatMap((name, at) => [
    Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
    { ...value, [name]: at % 2 === 0 ? -1 : { a: [null] } },
  ]);
  return [...changed, { ...value, more: true }];
}

function addressOf({ path, parameters }: Pick<Operation, 'path' | 'parameters'>): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    return encodeURIComponent(String(parameter?.example));
  });
}

function formOf(fields: object): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => [
      name,
      typeof item === 'object' ? JSON.stringify(item) : String(item),
    ]),
  );
  return new URLSearchParams(pairs).toString();
}
