import type { Description, Operation } from '../../description/description.ts';
import { unique } from '../anchors.ts';
import { faultsAt } from '../faults.ts';
import { fieldsOfATree } from '../fields/field.ts';
import type { SchemaReader } from '../fields/schema-reader.ts';
import { groupOf } from '../groups.ts';
import type {
  FaultDoc,
  GroupPage,
  HistoryLine,
  OperationLink,
  OperationPage,
  Sample,
} from '../model.ts';
import { once } from '../once.ts';
import type { Pages } from '../pages.ts';
import { contentsOf } from './contents.ts';
import { parametersOf } from './parameters.ts';
import { relatedOf } from './related.ts';
import { responsesOf } from './responses.ts';
import { securityOf } from './security.ts';
import { twinOf } from './twin.ts';

/** What all pages of one kind are made with. */
export interface OperationContext {
  readonly kind: OperationPage['kind'];
  readonly description: Description;
  readonly pages: Pages;
  readonly schemas: SchemaReader;
  readonly groups: ReadonlyMap<string, GroupPage>;
  readonly faults: readonly FaultDoc[];
  readonly history: ReadonlyMap<string, readonly HistoryLine[]>;
  readonly samplesOf: (operation: Operation) => readonly Sample[];
  readonly samePath: (operation: Operation) => readonly Operation[];
}

/** Made in parts, when somebody reads them: most readers of one page want few of the others. */
export function operationPage(
  operation: Operation,
  link: OperationLink,
  neighbours: Pick<OperationPage, 'previous' | 'next'>,
  context: OperationContext,
): OperationPage | undefined {
  const { pages } = context;
  const group = context.groups.get(groupOf(operation));
  if (group === undefined) return undefined;
  const { externalDocs } = operation;
  const fields = once(() => fieldsOf(operation, context));
  const samples = once(() => context.samplesOf(operation));
  return {
    ...link,
    kind: context.kind,
    group: { title: group.title, path: group.path },
    resource: operation.resource === '' ? group.description : operation.resource,
    description: operation.description,
    deprecated: operation.deprecated,
    externalDocs: externalDocs && {
      url: externalDocs.url,
      description: externalDocs.description ?? '',
    },
    security: securityOf(operation),
    get parameters() {
      return fields().parameters;
    },
    get body() {
      return fields().body;
    },
    get responses() {
      return fields().responses;
    },
    faults: context.kind === 'operation' ? faultsAt(operation, context.faults) : [],
    get samples() {
      return samples();
    },
    twin: twinOf(operation, pages),
    related: relatedOf(operation, context.samePath(operation), pages),
    ...neighbours,
    history: context.history.get(operation.id) ?? [],
  };
}

/** All at once and in this order, since they share anchors and how much there may be of them. */
function fieldsOf(
  { parameters, body, responses }: Operation,
  context: OperationContext,
): Pick<OperationPage, 'parameters' | 'body' | 'responses'> {
  const fields = {
    resolve: context.description.resolve,
    schemas: context.schemas,
    anchor: unique(),
    schemaPage: context.pages.schema,
    budget: { left: fieldsOfATree },
  };
  return {
    parameters: parametersOf(parameters, fields),
    body: body && {
      description: body.description,
      required: body.required,
      contents: contentsOf(body.contents, 'body', fields),
    },
    responses: responsesOf(responses, fields),
  };
}
