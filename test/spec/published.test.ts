import { readFileSync } from 'node:fs';
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { driftFrom, driftRows } from '../../src/contract/drift/drift.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import { readDescription } from '../helpers/document.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../helpers/shared-data.ts';

const listed = driftRows(
  parseYaml(readFileSync(new URL('../../spec/differences.yaml', import.meta.url), 'utf8')),
);

describe('the list of differences', () => {
  it('says of each what, why and on what evidence', () => {
    for (const { what, why, evidence } of listed) {
      for (const text of [what, why, evidence]) expect(text).toMatch(/\S.{10,}/s);
    }
  });
});

describe.skipIf(!hasSharedData)(`beside the published document${needsSharedData}`, () => {
  const ours = readDescription().document;

  it('every difference is listed, and nothing is listed that does not differ', () => {
    const { findings, differences, declared } = driftFrom(ours, published(), listed);
    expect(findings).toEqual([]);
    expect(differences).toBeGreaterThan(listed.length);
    expect(declared).toBe(differences);
  });

  it('no sentence of eight or more words is the same', () => {
    const known = new Set(sentences(published()));
    expect(sentences(ours).filter((sentence) => known.has(sentence))).toEqual([]);
  });
});

// Read inside the tests: the body of a skipped suite runs all the same.
function published(): OpenApiDocument {
  return readSharedData('upstream/twilio_conversations_v1.json') as OpenApiDocument;
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
