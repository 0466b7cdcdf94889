import { describe, expect, it } from 'vitest';
import { driven, told, type Fetch } from './driven.ts';
import { mistakeIn, petDocument, petServer, type Pet } from './pet-server.ts';

describe('a run over a document of somebody else', () => {
  it('finds nothing where the server is sound, and reaches every operation', async () => {
    const { fetch, pets } = petServer();
    const found = await driven(fetch, { values: 10 }, petDocument);
    expect(told(found)).toEqual([]);
    expect(found.coverage.operations).toEqual({ seen: 5, all: 5, missing: [] });
    expect(found.coverage.properties.missing).toEqual([]);
    expect(found.refused).toEqual([]);
    expect(found.cases).toBeGreaterThan(70);
    expect([...pets.keys()]).toEqual([]);
  });

  it.each<readonly [what: string, takes: (pet: Pet) => boolean, place: string]>([
    ['without a field', (pet) => !('name' in pet), '/requestBody'],
    ['with a number past its bound', ({ age }) => age === 41, '/requestBody/age'],
    ['with a text that is too long', ({ name }) => lengthOf(name) === 21, '/requestBody/name'],
    ['with a text that is too short', ({ name }) => name === '', '/requestBody/name'],
    ['outside of an enum', ({ kind }) => kind === 'none-of-these', '/requestBody/kind'],
    ['of a wrong type', ({ name }) => typeof name === 'number', '/requestBody/name'],
    ['with null', ({ kind }) => kind === null, '/requestBody/kind'],
    ['with a field that nobody knows', (pet) => 'nobodyKnowsThis' in pet, '/requestBody'],
  ])('finds that a server takes a pet %s', async (_, takes, place) => {
    const { fetch } = petServer((pet) => (takes(pet) ? undefined : mistakeIn(pet)));
    const found = await driven(fetch, { only: ['createPet'] }, petDocument);
    expect(told(found)).toEqual([`refuses-invalid-input createPet ${place}`]);
  });

  it('shows the simplest value of all that a server fails at', async () => {
    const { fetch } = petServer();
    const failing: Fetch = async (request) => {
      const text = await request.clone().text();
      const { name = '' } = text.startsWith('{"') && text.endsWith('}') ? JSON.parse(text) : {};
      const isLong = typeof name === 'string' && name.length > 12 && name.length <= 20;
      return isLong ? Response.json({ message: 'Oh.' }, { status: 500 }) : fetch(request);
    };
    const only = ['createPet'];
    const { findings } = await driven(failing, { values: 60, only }, petDocument);
    expect(findings.map(({ id }) => id)).toEqual(['status-documented']);
    const [, name] = /"name":"([^"]*)"/.exec(findings[0]?.repeat ?? '') ?? [];
    expect(name).toHaveLength(13);
  });

  it('finds a server that keeps none of what it says that it made', async () => {
    const { fetch, pets } = petServer();
    const forgetful: Fetch = async (request) => {
      const response = await fetch(request);
      if (request.method === 'POST') pets.clear();
      return response;
    };
    const found = await driven(forgetful, { only: ['createPet'] }, petDocument);
    expect(told(found)).toContain('created-is-there createPet /status');
    expect(told(found)).toContain('created-is-listed listPets /body');
  });
});

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}
