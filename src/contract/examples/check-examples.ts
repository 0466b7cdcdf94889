import { describeDocument, type OpenApiDocument } from '../../description/description.ts';
import { flaggedFields } from '../flagged.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import type { Reported } from '../report/reported.ts';
import { undocumentedFields } from '../undocumented-fields.ts';
import { schemaValidator, type Misfit } from '../validate.ts';
import { claimsOf, type Claim } from './claims.ts';
import { nodesOf, type Node } from './nodes.ts';
import { rules, type RuleId } from './rules.ts';
import { usersOf } from './used-by.ts';

/** What does not go this way. */
const absent = { request: 'readOnly', response: 'writeOnly' } as const;

/** Where an example or a default of a bundled OpenAPI 3.0 or 3.1 document is not what it shows. */
export function checkExamples(document: OpenApiDocument): readonly Reported[] {
  return reported(causesOf(document, [...nodesOf(document)]), document);
}

interface Cause {
  readonly id: RuleId;
  readonly pointer: string;
  readonly text: string;
}

function causesOf(document: OpenApiDocument, nodes: readonly Node[]): readonly Cause[] {
  const description = describeDocument(document);
  const validators = {
    either: schemaValidator(document),
    request: schemaValidator(document, absent.request),
    response: schemaValidator(document, absent.response),
  };
  return nodes.flatMap((node) => claimsOf(node, description.resolve)).flatMap(check);

  function check(claim: Claim): readonly Cause[] {
    const { kind, direction, schema, value } = claim;
    const validate = validators[direction ?? 'either'];
    try {
      const misfits = caused(claim, `${kind}-fits`, validate(schema, value));
      if (direction === undefined) return misfits;
      const stray = flaggedFields(absent[direction], schema, value, description, validate);
      const surplus = undocumentedFields(schema, value, description, validate);
      return [
        ...misfits,
        ...caused(claim, 'example-direction', stray),
        ...caused(claim, 'example-undocumented-field', surplus),
      ];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return caused(claim, 'schema-usable', [{ pointer: '', message, value: undefined }]);
    }
  }
}

function caused(claim: Claim, id: RuleId, misfits: readonly Misfit[]): readonly Cause[] {
  return misfits.map(({ pointer, message }) => {
    const place = pointer === '' ? '' : ` at ${pointer}`;
    const text = `${claim.title}${place} ${rules[id].words(message)}`;
    return { id, text, pointer: claim.pointer + pointer };
  });
}

/** What is shown in several places and written in one is told once. */
function reported(causes: readonly Cause[], document: OpenApiDocument): readonly Reported[] {
  if (causes.length === 0) return [];
  const usedBy = usersOf(document);
  const once = new Map(causes.map((cause) => [JSON.stringify(cause), cause]));
  return [...once.values()].map(({ id, pointer, text }) => {
    const users = usedBy(pointer);
    return {
      id,
      severity: 'error',
      text,
      claim: rules[id].claim,
      operation: users.length === 1 ? users[0] : undefined,
      pointer,
      fingerprint: fingerprintOf(id, pointer, text),
      usedBy: users,
      labels: [],
    };
  });
}
