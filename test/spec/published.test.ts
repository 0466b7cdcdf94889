import { readFileSync } from 'node:fs';
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import {
  describeDocument,
  type Description,
  type OpenApiDocument,
} from '../../src/description/description.ts';
import { differences } from '../helpers/differences.ts';
import { readDescription } from '../helpers/document.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../helpers/shared-data.ts';

interface Difference {
  /** `Schema.property` or `Operation.parameter`; before it `form`, `answer` or `parameter`, behind it `:aspect`, where only those are meant; `*` for any. */
  where: string[];
  what: string;
  why: string;
  evidence: string;
}

const listed = parseYaml(
  readFileSync(new URL('../../spec/differences.yaml', import.meta.url), 'utf8'),
) as Difference[];

describe('the list of differences', () => {
  it('says of each what, why and on what evidence', () => {
    for (const row of listed) {
      expect(row.where.length, row.what).toBeGreaterThan(0);
      for (const text of [row.what, row.why, row.evidence]) expect(text).toMatch(/\S.{10,}/s);
    }
  });
});

describe.skipIf(!hasSharedData)(`beside the published document${needsSharedData}`, () => {
  const ours = readDescription();

  it('every operation keeps its id, method and path', () => {
    expect(inventory(ours)).toEqual(inventory(published()));
  });

  it('every difference is listed', () => {
    const unlisted = [...differences(ours, published())].filter(
      (difference) => !listed.some((row) => row.where.some((w) => matches(w, difference))),
    );
    expect(unlisted).toEqual([]);
  });

  it('nothing is listed that does not differ', () => {
    const found = [...differences(ours, published())];
    const idle = listed
      .flatMap((row) => row.where)
      .filter((where) => where.includes('.') && !found.some((d) => matches(where, d)));
    expect(idle).toEqual([]);
  });

  it('no sentence of eight or more words is the same', () => {
    const known = new Set(sentences(published().document));
    expect(sentences(ours.document).filter((sentence) => known.has(sentence))).toEqual([]);
  });
});

// Read inside the tests: the body of a skipped suite runs all the same.
function published(): Description {
  return describeDocument(
    readSharedData('upstream/twilio_conversations_v1.json') as OpenApiDocument,
  );
}

function inventory({ operations }: Description): string[] {
  return operations.map(({ id, method, path }) => `${id} ${method} ${path}`).toSorted();
}

function matches(where: string, difference: string): boolean {
  const [, kind, place = '', aspect] = /^(?:(\w+) )?([^:]*)(?::(\w+))?$/.exec(where) ?? [];
  const [, foundKind, foundPlace = '', foundAspect] =
    /^(\w+) ([^:]*):(\w+)$/.exec(difference) ?? [];
  const pattern = RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return (
    pattern.test(foundPlace) &&
    (kind === undefined || kind === foundKind) &&
    (aspect === undefined || aspect === foundAspect)
  );
}

/** Every sentence of eight or more words in a summary or description, as bare words. */
function sentences(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && (key === 'description' || key === 'summary')
      ? value
          .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .split(/(?<=[.!?;:])\s+|\n/)
          .map((sentence) => sentence.toLowerCase().match(/[a-z0-9]+/g) ?? [])
          .filter((words) => words.length >= 8)
          .map((words) => words.join(' '))
      : sentences(value),
  );
}
