import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../../src/mcp/example/inputs.ts';
import { views } from '../../../src/reference/fields/view.ts';
import type { ExampleCall } from '../../../src/reference/samples/call/call.ts';
import { exampleCall } from '../../../src/reference/samples/call/example-call.ts';
import { languages } from '../../../src/reference/samples/languages.ts';
import { samplesOfCall } from '../../../src/reference/samples/samples.ts';
import { asked, ownDocs, problemsOf } from './asked.ts';

const { description, reference } = ownDocs;
const all = description.operations.map((operation) => ({ operation, id: operation.id }));

describe('the example of every operation', () => {
  it('is there in every language that has words for it, as its page shows it', async () => {
    let count = 0;
    for (const { operation, id } of all) {
      const samples = samplesOfCall(exampleCall(operation, description), { own: true });
      for (const { language, code, syntax } of samples) {
        const answer = await asked({ operation: id, language });
        const page = reference.operations.find((each) => each.id === id);
        expect(answer).toBe(
          `\`\`\`${syntax}\n${code}\n\`\`\`\n\nhttps://docs.example.com/${page?.path}\n`,
        );
        count += 1;
      }
    }
    expect(all.length).toBe(103);
    expect(count).toBeGreaterThan(all.length * (languages.length - 0.5));
  });

  it('says which languages there are where one has no words', async () => {
    const without = all.filter(({ operation }) => {
      const samples = samplesOfCall(exampleCall(operation, description), { own: true });
      return samples.every(({ language }) => language !== 'twilio-node');
    });
    for (const { id } of without) {
      await expect(asked({ operation: id, language: 'twilio-node' })).rejects.toThrow(
        'twilio-node has no words for this call. Choose one of: curl, client, fetch, python.',
      );
    }
  });

  it.each(languages.map(({ language }) => language))(
    'has no problems when what it shows is given as values, and is the same in %s',
    async (language) => {
      for (const { operation, id } of all) {
        const call = exampleCall(operation, description);
        const samples = samplesOfCall(call, { own: true });
        if (samples.every((sample) => sample.language !== language)) continue;
        const input = { operation: id, language, parameters: valuesIn(call) };
        expect(await problemsOf(input), id).toEqual([]);
        expect(await asked(input), id).toBe(await asked({ operation: id, language }));
      }
    },
  );

  it('takes every input by its name, also in snake and camel case', async () => {
    const viewOf = views(description.resolve);
    for (const { operation, id } of all) {
      for (const { name } of inputsOf(operation, viewOf)) {
        for (const spelled of [name, snake(name), camel(name)]) {
          const problems = await problemsOf({ operation: id, parameters: { [spelled]: 'x' } });
          expect(problems.join('\n'), `${id} ${spelled}`).not.toContain('no such parameter');
        }
      }
    }
  });

  it('is no longer than 600 tokens as curl', async () => {
    const counts = await Promise.all(
      all.map(async ({ id }) => countTokens(await asked({ operation: id }))),
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(600);
  });
});

function valuesIn({ path, query, headers, body }: ExampleCall): Readonly<Record<string, unknown>> {
  const fields = body?.kind === 'form' ? body.fields : [];
  return Object.fromEntries(
    [...path, ...query, ...headers, ...fields].map(({ name, value }) => [name, value]),
  );
}

function snake(name: string): string {
  return name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
    .replaceAll(/[.-]/g, '_')
    .toLowerCase();
}

function camel(name: string): string {
  return name
    .replaceAll(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^\w/, (letter) => letter.toLowerCase());
}
