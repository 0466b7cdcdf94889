import { describe, expect, it } from 'vitest';
import { readDescription } from '../helpers/document.ts';
import { schemaCheck } from '../helpers/schema-check.ts';
import {
  hasSharedData,
  needsSharedData,
  readSharedData,
  type ReferenceBody,
  type RequestExample,
} from '../helpers/shared-data.ts';

/** Recorded answers that our schemas refuse, and why that is right. */
const refusedBodies: Record<string, string> = {
  'ListConfigurationAddress read_all (twilio-node)': 'older than address_country, 2023-05',
  'ListConfigurationAddress read_by_address_type (twilio-node)': 'older than address_country',
  'FetchConfigurationAddress fetch (twilio-node)': 'older than address_country',
  'CreateConfigurationAddress create (twilio-node)': 'older than address_country',
  'UpdateConfigurationAddress update (twilio-node)': 'older than address_country',
  'CreateConfigurationAddress createWhatsappCaseInsensitive (twilio-oai)':
    'repeats the mixed case of its request; all other answers are lower-case',
};

/** Published form examples that our schemas refuse, and why that is right. */
const refusedForms: Record<string, string> = {
  'CreateConfigurationAddress createWhatsappCaseInsensitive':
    'mixed case: ours is typed lower-case',
  'CreateCredential createPushTypeGcm': 'mixed case',
  'CreateCredential createPushTypeFcm': 'mixed case',
  'CreateRole create': 'Permission is a list; a single one is written as text',
  'UpdateRole update': 'Permission is a list',
  'CreateServiceRole create': 'Permission is a list',
  'UpdateServiceRole update': 'Permission is a list',
};

describe.skipIf(!hasSharedData)(`recorded answers${needsSharedData}`, () => {
  it('fit our schemas, but for those whose reason is listed', () => {
    const { document, operations } = readDescription();
    const check = schemaCheck(document);
    const bodies = readSharedData('reference-bodies.json') as ReferenceBody[];
    const refused = bodies.flatMap(({ operationId, status, name, source, body }) => {
      const content = operations
        .find((operation) => operation.id === operationId)
        ?.responses.find((response) => response.status === String(status))?.contents[0];
      // An answer without content (204) is recorded with an empty body.
      if (content === undefined && !body) return [];
      const faults = check(content?.schema ?? false, body);
      return faults.length > 0
        ? [`${operationId} ${name} (${source.split('@')[0]}): ${faults.join('; ')}`]
        : [];
    });
    expect(bodies).toHaveLength(287);
    expect(unlisted(refused, refusedBodies)).toEqual([]);
    expect(refused).toHaveLength(Object.keys(refusedBodies).length);
  });
});

describe.skipIf(!hasSharedData)(`published form examples${needsSharedData}`, () => {
  it('fit our schemas, but for those whose reason is listed', () => {
    const { document, operations } = readDescription();
    const check = schemaCheck(document);
    const examples = readSharedData('request-examples.json') as RequestExample[];
    const refused = examples.flatMap(({ operationId, name, form }) => {
      const body = operations.find((operation) => operation.id === operationId)?.body;
      const faults = check(body?.contents[0]?.schema ?? false, form);
      return faults.length > 0 ? [`${operationId} ${name}: ${faults.join('; ')}`] : [];
    });
    expect(examples).toHaveLength(81);
    expect(unlisted(refused, refusedForms)).toEqual([]);
    expect(refused).toHaveLength(Object.keys(refusedForms).length);
  });
});

function unlisted(refused: string[], listed: Record<string, string>): string[] {
  return refused.filter((line) => !Object.keys(listed).some((start) => line.startsWith(start)));
}
