import { describe, expect, it } from 'vitest';
import { readDescription } from '../helpers/document.ts';
import { declaredFaults, mayAnswer } from '../helpers/fault-findings.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../helpers/shared-data.ts';

const { document, operations } = readDescription();
const dictionary = declaredFaults(document);
const failing = operations.flatMap((operation) =>
  operation.responses
    .filter(({ status }) => /^[45]/.test(status))
    .map((response) => ({ operation, response, status: Number(response.status) })),
);

describe('the dictionary of faults', () => {
  it('has a fault for each failing status of each operation', () => {
    const lacking = failing.filter(
      ({ operation, status }) =>
        ![...dictionary.values()].some(
          (fault) => fault.status === status && mayAnswer(fault, operation),
        ),
    );
    expect(lacking.map(({ operation, status }) => `${operation.id} ${status}`)).toEqual([]);
    expect(failing.length).toBeGreaterThan(500);
  });

  it('has every fault that is shown as an example, with its status', () => {
    const shown = failing.flatMap(({ response }) =>
      response.contents.flatMap(({ examples }) => examples),
    );
    expect(shown.length).toBeGreaterThan(500);
    for (const { value } of shown) {
      const { code, status } = Object.assign({ code: 0, status: 0 }, value);
      expect(dictionary.get(code)).toMatchObject({ code, status });
    }
  });

  it('says something else of each', () => {
    const titles = [...dictionary.values()].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe.skipIf(!hasSharedData)(`beside the published codes${needsSharedData}`, () => {
  it('each has its row', () => {
    const lacking = published().filter(({ code }) => !dictionary.has(code));
    expect(lacking).toEqual([]);
  });

  it('none of them is told in the same words', () => {
    const copied = published().filter(({ code, message }) => {
      const { title = '', meaning = '', action = '' } = dictionary.get(code) ?? {};
      return [title, meaning, action].some((text) =>
        ` ${plain(text)} `.includes(` ${plain(message)} `),
      );
    });
    expect(copied).toEqual([]);
  });
});

// Read inside the tests: the body of a skipped suite runs all the same.
function published(): readonly { readonly code: number; readonly message: string }[] {
  const codes = readSharedData('error-codes.json');
  if (!Array.isArray(codes) || codes.length === 0) throw new Error('There are no codes.');
  return codes;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
