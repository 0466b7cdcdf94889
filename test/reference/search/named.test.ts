import { describe, expect, it } from 'vitest';
import { search } from '../../../src/reference/search/search.ts';
import { ownSearch } from './own-search.ts';

const { reference, index } = ownSearch();
const first = (query: string) => search(index, query, { limit: 1 }).hits[0];

describe('what is named', () => {
  it('has enough of each kind to say something', () => {
    const { operations, events, schemas, faults } = reference;
    expect(operations.length).toBe(103);
    expect(events.length).toBeGreaterThan(20);
    expect(schemas.length).toBeGreaterThan(100);
    expect(faults.length).toBeGreaterThan(100);
  });

  it('is found first by its operationId, whatever its case', () => {
    const missed = reference.operations.filter(({ id }) =>
      [id, id.toLowerCase()].some((query) => first(query)?.id !== id),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('is found first by method and path', () => {
    const missed = reference.operations.filter(
      ({ id, method, template }) => first(`${method} ${template}`)?.id !== id,
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('is found first by method and an address that was called', () => {
    const missed = reference.operations.filter(({ id, method, template }) => {
      const path = template.replaceAll(/\{[^}]+\}/g, 'XX0123456789abcdef');
      return first(`${method.toLowerCase()} https://api.example.com${path}?PageSize=2`)?.id !== id;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('is found by its title, first or beside its twin', () => {
    const missed = reference.operations.filter(({ id, title, twin }) => {
      const { hits } = search(index, title, { limit: twin === undefined ? 1 : 2 });
      return !hits.some((hit) => hit.id === id);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('is found first by the name of an event', () => {
    const missed = reference.events.filter(({ id }) => first(id)?.path !== pathOf('event', id));
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('is found first by the name of a schema', () => {
    const missed = reference.schemas.filter(({ name, path }) => first(name)?.path !== path);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('is found first by the code of a fault, alone and among words', () => {
    const missed = reference.faults.filter(({ code }) =>
      [`${code}`, `error ${code}`, `what does ${code} mean`].some(
        (query) => first(query)?.path !== `errors#error-${code}`,
      ),
    );
    expect(missed.map(({ code }) => code)).toEqual([]);
  });

  it('is found first by the name of a group and of each page', () => {
    const pages = ['authentication', 'servers', 'errors', 'changes'];
    // A schema of the same name goes first.
    const names = reference.groups.map(({ name }) => name).filter((name) => !isSchema(name));
    expect([...pages, ...names].map((name) => first(name)?.id)).toEqual([...pages, ...names]);
  });
});

function pathOf(kind: string, id: string): string | undefined {
  return index.entries.find((entry) => entry.kind === kind && entry.id === id)?.path;
}

function isSchema(name: string): boolean {
  return reference.schemas.some((schema) => schema.name === name);
}
