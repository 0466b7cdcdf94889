import type {
  FaultDoc,
  GroupPage,
  OperationPage,
  Reference,
  Revision,
  SchemaPage,
} from '../model.ts';
import type { SearchDocument } from './document.ts';
import { fieldTexts } from './field-texts.ts';
import { pageDocuments } from './page-documents.ts';

/** Everything that has a page or a place on one; of two with one name the earlier is found first. */
export function searchDocuments(reference: Reference): readonly SearchDocument[] {
  return [
    ...reference.operations.map(operationDocument),
    ...reference.events.map(operationDocument),
    ...pageDocuments(reference),
    ...reference.schemas.map(schemaDocument),
    ...reference.groups.map(groupDocument),
    ...reference.faults.map(faultDocument),
    ...reference.revisions.map(revisionDocument),
  ];
}

const nothing = {
  method: '',
  template: '',
  group: '',
  scope: '',
  asked: [],
  answered: [],
} as const;

function operationDocument(operation: OperationPage): SearchDocument {
  const { kind, id, title, path, method, template } = operation;
  const { query, header, cookie } = operation.parameters;
  // What is in the path is found by the template.
  const sent = fieldTexts([
    ...query,
    ...header,
    ...cookie,
    ...(operation.body?.contents ?? []).flatMap(({ shape }) => shape),
  ]);
  const answered = fieldTexts(
    operation.responses
      .filter(({ succeeds }) => succeeds)
      .flatMap(({ contents }) => contents.map(({ shape }) => shape)),
  );
  return {
    kind,
    id,
    title,
    path,
    method,
    template,
    group: operation.group.title,
    scope: operation.twin?.scope ?? '',
    asked: sent.names,
    answered: answered.names,
    texts: [operation.description, ...sent.texts],
  };
}

function groupDocument({ name, title, path, description }: GroupPage): SearchDocument {
  return { ...nothing, kind: 'group', id: name, title, path, texts: [description] };
}

/** What is said of its fields is found where they are sent. */
function schemaDocument({ name, title, path, shape }: SchemaPage): SearchDocument {
  const fields = [...shape.fields, ...shape.variants.flatMap((variant) => variant.fields)];
  return {
    ...nothing,
    kind: 'schema',
    id: name,
    title,
    path,
    asked: [...new Set(fields.map((field) => field.name))],
    texts: [shape.description],
  };
}

function faultDocument({ code, anchor, status, title, meaning }: FaultDoc): SearchDocument {
  return {
    ...nothing,
    kind: 'fault',
    id: String(code),
    title,
    path: `errors#${anchor}`,
    asked: status === undefined ? [] : [String(status)],
    texts: [meaning],
  };
}

function revisionDocument({ id, date, title, changes }: Revision): SearchDocument {
  const said = changes.flatMap(({ text, operations }) => [text, ...operations]);
  return {
    ...nothing,
    kind: 'change',
    id,
    title,
    path: `changes/${id}`,
    asked: [date],
    texts: [...new Set(said)],
  };
}
