import { describe, expect, it, vi } from 'vitest';
import { once } from '../../src/reference/once.ts';
import { referenceOf } from '../../src/reference/reference.ts';
import { readDescription } from '../helpers/document.ts';

describe('the parts of a reference', () => {
  it('are made when somebody reads them, and no second time', () => {
    const make = vi.fn<() => object>(() => ({}));
    const part = once(make);
    expect(make).not.toHaveBeenCalled();
    expect(part()).toBe(part());
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are the same however often they are read', () => {
    const { operations, schemas } = referenceOf(readDescription(), { own: true });
    const [page] = operations;
    expect(page?.responses).toBe(page?.responses);
    expect(page?.parameters).toBe(page?.parameters);
    expect(page?.samples).toBe(page?.samples);
    const [schema] = schemas;
    expect(schema?.shape).toBe(schema?.shape);
  });

  it('do not depend on what was read before', () => {
    const forward = referenceOf(readDescription(), { own: true });
    const backward = referenceOf(readDescription(), { own: true });
    const texts = new Map(
      backward.operations.toReversed().map((page) => [
        page.id,
        // The last part first.
        JSON.stringify([page.samples, page.responses, page.body, page.parameters]),
      ]),
    );
    for (const page of forward.operations) {
      const { parameters, body, responses, samples } = page;
      expect(JSON.stringify([samples, responses, body, parameters]) === texts.get(page.id)).toBe(
        true,
      );
    }
  });
});
