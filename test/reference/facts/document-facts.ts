import { attributeFacts, descriptionOf, parameterFacts, type FieldFact } from './field-facts.ts';
import { entriesAt, followed, isRaw, listAt, rawAt, textAt, type Raw } from './raw.ts';

/** All that a document says of an operation or event. */
export interface PageFacts {
  readonly id: string;
  readonly kind: 'operation' | 'event';
  /** Markdown that stands somewhere on the page. */
  readonly texts: readonly string[];
  /** Those of failing answers may be said once for all statuses. */
  readonly fields: readonly (FieldFact & { readonly mayBeShared: boolean })[];
  readonly examples: readonly ExampleFact[];
}

export interface ExampleFact {
  readonly mediaType: string;
  readonly value: unknown;
}

export function documentFacts(document: Raw): readonly PageFacts[] {
  return [
    ...entriesAt(document, 'paths').flatMap((path) => ofPath(...path, 'operation', document)),
    ...entriesAt(document, 'webhooks').flatMap((path) => ofPath(...path, 'event', document)),
  ];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

function ofPath(
  path: string,
  raw: Raw,
  kind: PageFacts['kind'],
  document: Raw,
): readonly PageFacts[] {
  const item = followed(raw, document);
  return methods.flatMap((method) => {
    const operation = rawAt(item, method);
    if (operation === undefined) return [];
    const body = rawAt(operation, 'requestBody');
    const answers = entriesAt(operation, 'responses').map(
      ([status, answer]) => [status, followed(answer, document)] as const,
    );
    const contents = [
      ...(body === undefined ? [] : entriesAt(followed(body, document), 'content')),
      ...answers.flatMap(([, answer]) => entriesAt(answer, 'content')),
    ];
    return {
      id: textAt(operation, 'operationId'),
      kind,
      texts: [
        ...headTexts(operation, method, path, item, document),
        ...(body === undefined ? [] : bodyTexts(followed(body, document))),
        ...answers.flatMap(([status, answer]) => [status, textAt(answer, 'description')]),
        ...contents.map(([mediaType]) => mediaType),
        ...contents.map(([, content]) => descriptionOf(rawAt(content, 'schema') ?? {}, document)),
        ...answers.flatMap(([, answer]) => linkTexts(answer, document)),
      ],
      fields: [
        ...parametersOf(operation, item, document),
        ...(body === undefined ? [] : bodyFields(followed(body, document), document)),
        ...answers.flatMap(([status, answer]) => answerFields(status, answer, document)),
        ...(kind === 'operation' ? own(faultFacts(operation, answers, document)) : []),
      ],
      examples: contents.flatMap(([mediaType, content]) =>
        examplesOf(content, document).map((value) => ({ mediaType, value })),
      ),
    };
  });
}

function headTexts(
  operation: Raw,
  method: string,
  path: string,
  item: Raw,
  document: Raw,
): readonly string[] {
  const [group] = listAt(operation, 'tags').map(String);
  const tag = listAt(document, 'tags')
    .filter(isRaw)
    .find((each) => each['name'] === group);
  const resource = textAt(item, 'description') || textAt(item, 'summary');
  const security = operation['security'] ?? document['security'];
  return [
    textAt(operation, 'summary'),
    textAt(operation, 'description'),
    method.toUpperCase(),
    `\`${path}\``,
    group ?? '',
    resource === '' ? textAt(tag, 'description') : resource,
    ...[security]
      .flat()
      .filter(isRaw)
      .flatMap((way) => Object.keys(way)),
    ...(operation['deprecated'] === true ? ['Deprecated'] : []),
    textAt(rawAt(operation, 'externalDocs'), 'description'),
    summaryOf(textAt(operation, 'x-twin'), document),
  ];
}

function bodyTexts(body: Raw): readonly string[] {
  return ['Body', textAt(body, 'description')];
}

function linkTexts(answer: Raw, document: Raw): readonly string[] {
  return entriesAt(answer, 'links').flatMap(([, link]) => [
    textAt(link, 'description'),
    summaryOf(textAt(link, 'operationId'), document),
  ]);
}

function summaryOf(id: string, document: Raw): string {
  const operations = entriesAt(document, 'paths').flatMap(([, item]) => Object.values(item));
  const found = operations.filter(isRaw).find((each) => each['operationId'] === id && id !== '');
  return textAt(found, 'summary');
}

/** A row that names no operations is for all that may answer with its status. */
function faultFacts(
  operation: Raw,
  answers: readonly (readonly [string, Raw])[],
  document: Raw,
): readonly FieldFact[] {
  const ids = [operation['operationId'], operation['x-twin']];
  const statuses = answers.map(([status]) => status);
  return listAt(document, 'x-faults')
    .filter(isRaw)
    .filter((row) => {
      if ('operations' in row) return listAt(row, 'operations').some((id) => ids.includes(id));
      const status = String(row['status']);
      return statuses.some((each) => each === status || each === `${status.charAt(0)}XX`);
    })
    .map((row) => ({
      name: String(row['code']),
      parents: [],
      required: false,
      type: '',
      texts: [textAt(row, 'title')],
    }));
}

function parametersOf(operation: Raw, item: Raw, document: Raw): PageFacts['fields'] {
  const all = [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')]
    .filter(isRaw)
    .map((parameter) => followed(parameter, document));
  const byPlace = new Map(
    all.map((each) => [`${textAt(each, 'in')} ${textAt(each, 'name')}`, each]),
  );
  return [...byPlace.values()].flatMap((parameter) =>
    own(parameterFacts(textAt(parameter, 'name'), parameter, document)),
  );
}

function bodyFields(body: Raw, document: Raw): PageFacts['fields'] {
  return entriesAt(body, 'content').flatMap(([, content]) => own(contentFields(content, document)));
}

function answerFields(status: string, answer: Raw, document: Raw): PageFacts['fields'] {
  const headers = entriesAt(answer, 'headers').flatMap(([name, header]) =>
    parameterFacts(name, followed(header, document), document),
  );
  const attributes = entriesAt(answer, 'content').flatMap(([, content]) =>
    contentFields(content, document),
  );
  const mayBeShared = !status.startsWith('2');
  return [...headers, ...attributes].map((fact) => ({ ...fact, mayBeShared }));
}

function contentFields(content: Raw, document: Raw): readonly FieldFact[] {
  return attributeFacts(rawAt(content, 'schema') ?? {}, [], document);
}

function own(facts: readonly FieldFact[]): PageFacts['fields'] {
  return facts.map((fact) => ({ ...fact, mayBeShared: false }));
}

function examplesOf(content: Raw, document: Raw): readonly unknown[] {
  if (content['example'] !== undefined) return [content['example']];
  return entriesAt(content, 'examples').map(([, example]) => followed(example, document)['value']);
}
