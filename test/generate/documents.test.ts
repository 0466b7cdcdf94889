import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate/pipeline.ts';
import { compilerOutput, compilers } from '../helpers/pipeline-compilers.ts';
import { fixture, pipelineFolder } from '../helpers/pipeline-folder.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../helpers/shared-data.ts';

const petsProbe = `
import type { Animal, Cat, Dog, Pet, PetPage, PetsListAll, Tree, calls, components, paths, pathsByMethod } from './out/api.ts';
import { operations, type OperationId, type OperationRow } from './out/operations.ts';

export const id: Animal['id'] = 'PT0123';
export const nobody: Animal['owner'] = null;
export const owner: Animal['owner'] = 'OW1';
// @ts-expect-error a pattern's letters are part of the type
export const wrong: Animal['id'] = 'CH0123';
// @ts-expect-error null stays, other strings do not come in with it
export const stranger: Animal['owner'] = 'someone';
export const cat: Cat = { kind: 'cat', id: 'PT1', purr: true };
// @ts-expect-error the discriminator tells them apart
export const dog: Dog = { kind: 'cat', id: 'PT1' };
export const pet: Pet = cat;
export const tree: Tree = { left: { right: { leaves: [{}] } } };
export const page: PetPage = { pets: [cat], meta: { next_page_url: null } };
export const query: PetsListAll['parameters']['query'] = { page: 2, kind: ['cat'] };
// @ts-expect-error the operation's own parameter, which is required, wins over its path's
export const noPage: PetsListAll['parameters']['query'] = { kind: ['cat'] };
export const cookie: PetsListAll['parameters']['cookie'] = { session: 's' };
export const login: NonNullable<
  paths['/login']['post']['requestBody']
>['content']['application/x-www-form-urlencoded'] = { user: 'u', password: 'p' };
export const word: components['schemas']['Error'] = { title: 't' };

const name: OperationId = 'pets.list-all';
export const row: OperationRow = operations[name];
export const method: OperationRow['method'] = operations['pets.list-all'].method;
export const called: calls['pets.list-all'] extends PetsListAll ? true : false = true;
export type Login = pathsByMethod['POST']['/login'];
// @ts-expect-error no path of this method
export type NoLogin = pathsByMethod['GET']['/login'];
// @ts-expect-error no such operation
export const none: unknown = operations.Nobody;
`;

const tripsProbe = `
import type { Filter, FetchTrip, FetchTripOperation, Trip, TripChanged } from './out/api.ts';
import { operations, type OperationRow } from './out/operations.ts';

export const trip: Trip = {
  id: 'TR1', parent: null, stops: ['Rome', 2], state: 'open', mood: null, extra: [1], price: null,
  nested: { id: 'TR2', stops: ['Oslo', 1] },
};
// @ts-expect-error a nullable SID still has its letters
export const parent: Trip['parent'] = 'CH1';
// @ts-expect-error a const is a literal
export const state: Trip['state'] = 'closed';
export const filter: Filter = { a: { b: {} } };
export type Both = [FetchTrip['responses'], FetchTripOperation['responses'], TripChanged];
export const rows: Readonly<Record<string, OperationRow>> = operations;
`;

const documents = [
  { name: 'a 3.0 document', files: ['pets-3.0.yaml'], probe: petsProbe },
  { name: 'a 3.1 document', files: ['trips-3.1.yaml', 'trips-3.1-parts.yaml'], probe: tripsProbe },
  { name: 'a document without paths', files: ['no-paths-3.1.yaml'], probe: '' },
];

describe.each(documents)('the artefacts of $name', ({ files, probe }) => {
  it('compile under every supported compiler, and mean what the document says', async () => {
    const folder = pipelineFolder(Object.fromEntries(files.map((file) => [file, fixture(file)])));
    const [root = ''] = files;
    const out = join(folder, 'types/out');

    const result = await generate({ spec: join(folder, root), out });

    expect(result).toMatchObject({ outcome: 'written' });
    writeFileSync(join(folder, 'types/probe.ts'), probe);
    expect(complaints(join(folder, 'types'))).toEqual(none);
  });
});

describe('the compilers', () => {
  it('refuse what they should, so that their silence means something', () => {
    const folder = pipelineFolder({ 'wrong.ts': 'export const n: number = "one";\n' });

    for (const [, output] of complaints(folder)) expect(output).toContain('TS2322');
  });
});

describe('the published document', () => {
  it.skipIf(!hasSharedData)(`goes through, and its types compile${needsSharedData}`, async () => {
    const published: unknown = readSharedData('upstream/twilio_conversations_v1.json');
    const folder = pipelineFolder({ 'published.json': JSON.stringify(published) });
    const out = join(folder, 'types');

    const result = await generate({ spec: join(folder, 'published.json'), out });

    expect(result).toMatchObject({ outcome: 'written' });
    expect(complaints(out)).toEqual(none);
  });
});

const none = compilers.map((compiler) => [compiler, '']);

function complaints(folder: string): [compiler: string, output: string][] {
  return compilers.map((compiler) => [compiler, compilerOutput(compiler, folder)]);
}
