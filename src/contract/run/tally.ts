import {
  typesOf,
  type Description,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';
import type { Draft } from './draft.ts';
import type { RunFinding } from './findings.ts';
import type { Sent } from './sender.ts';

/** What of the valid requests of one operation was accepted, and what was not. */
export interface Tally {
  readonly accepted: (draft: Draft) => void;
  readonly refused: (sent: Sent, name: string) => void;
  /** Judged when all is tried: one refusal may be about state, or a rule that no schema can tell. */
  readonly findings: () => readonly RunFinding[];
}

export function tally(
  schemaOf: (place: string) => Schema | undefined,
  { resolve }: Description,
): Tally {
  const accepted = new Set<string>();
  const refused: { readonly sent: Sent; readonly name: string }[] = [];
  let count = 0;
  return {
    accepted(draft) {
      count += 1;
      for (const field of fieldsOf(draft)) accepted.add(field);
    },
    refused: (sent, name) => refused.push({ sent, name }),
    findings: () => {
      const [whole] = refused.filter(({ name }) => !name.endsWith(varied)).filter(isAtFault);
      const fields = new Map(
        refused.filter(({ name }) => isNeverTaken(name)).map((each) => [each.name, each]),
      );
      return [
        ...(whole === undefined ? [] : [finding(whole.sent, whole.name, said(whole.name))]),
        ...[...fields.values()].map(({ sent, name }) => {
          const place = name.slice(0, -varied.length);
          return finding(sent, name, `every value of ${place} that its schema allows`);
        }),
      ];
    },
  };

  /** A field that is taken nowhere; or nothing is taken at all. */
  function isAtFault({ sent }: { readonly sent: Sent }): boolean {
    return count === 0 || fieldsOf(sent.draft).some((field) => !accepted.has(field));
  }

  /** What a free text has to say is often known to the server alone. */
  function isNeverTaken(name: string): boolean {
    const place = name.slice(0, -varied.length);
    return name.endsWith(varied) && !accepted.has(place) && isPlain(schemaOf(place));
  }

  function isPlain(schema: Schema | undefined): boolean {
    if (schema === undefined || typeof schema === 'boolean') return false;
    const types = typesOf(schema, resolve);
    const { enum: names } = resolve<SchemaObject>(schema);
    return names !== undefined || types.includes('boolean');
  }
}

/** How the name of a case ends that tries values of one field. */
export const varied = ' varied';

function fieldsOf({ query, headers, body }: Draft): readonly string[] {
  return [
    ...Object.keys(query).map((name) => `query/${name}`),
    ...Object.keys(headers).map((name) => `headers/${name}`),
    ...Object.keys(Object(body?.value)).map((name) => `body/${name}`),
  ];
}

function said(name: string): string {
  return name === 'plain' ? 'a request that is as documented' : `its own ${name}`;
}

function finding(sent: Sent, name: string, what: string): RunFinding {
  const { operation } = sent.draft;
  const { status, text } = sent.answer;
  return {
    id: 'accepts-valid-input',
    text: `${operation.id} answers ${status} to ${what}: ${text.slice(0, 200)}`,
    claim: 'What the document allows is accepted.',
    operation: operation.id,
    pointer: name.endsWith(varied) ? `/${name.slice(0, -varied.length)}` : '/status',
    sent,
    case: name,
  };
}
