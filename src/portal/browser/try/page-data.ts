import type { Field, OperationPage } from '../../../reference/model.ts';

/** One input of the call, and where it goes. */
export interface TryInput {
  readonly place: 'path' | 'query' | 'header' | 'body';
  readonly field: Field;
  /** What the example has for it; several for a field that may be repeated. */
  readonly example: readonly string[];
}

/** How the body is sent: as fields of a form, as the text of one big field, or not at all. */
export interface TryBody {
  readonly mediaType: string;
  readonly isForm: boolean;
  readonly required: boolean;
  /** The text of the first example. */
  readonly example: string;
}

export interface TryPage {
  readonly page: OperationPage;
  readonly inputs: readonly TryInput[];
  readonly body: TryBody | undefined;
}

/** What Try it asks for, of the operation's page as JSON. */
export function tryPage(page: OperationPage): TryPage {
  const content = page.body?.contents[0];
  const example = content?.examples[0];
  const isForm = (content?.mediaType ?? '').startsWith('application/x-www-form-urlencoded');
  const { path, query, header } = page.parameters;
  const values = isForm ? recordOf(example?.value) : {};
  return {
    page,
    inputs: [
      ...path.map((field) => inputOf('path', field, field.example)),
      ...query.map((field) => inputOf('query', field, field.example)),
      ...header.map((field) => inputOf('header', field, field.example)),
      ...(isForm ? (content?.shape.fields ?? []) : []).map((field) =>
        inputOf('body', field, values[field.name]),
      ),
    ],
    body: content && {
      mediaType: content.mediaType,
      isForm,
      required: page.body?.required ?? false,
      example: example?.text ?? '',
    },
  };
}

function inputOf(place: TryInput['place'], field: Field, example: unknown): TryInput {
  return { place, field, example: example === undefined ? [] : [example].flat().map(textOf) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
