// All files of the portal, made of a document in memory: at first, and again and again.
import { readFileSync } from 'node:fs';
import { describeDocument } from '../../../src/description/description.ts';
import type { OpenApiDocument } from '../../../src/description/document.ts';
import { portalFiles, type PortalFile, type PortalOptions } from '../../../src/portal/portal.ts';
import { referenceOf } from '../../../src/reference/reference.ts';

export interface BuildCosts {
  /** Milliseconds of the first build, code still cold. */
  readonly cold: number;
  /** Each of the later ones. */
  readonly warm: readonly number[];
  readonly files: number;
  readonly pages: number;
}

const [documentFile = '', optionsFile = '', warmUps = '0', times = '1'] = process.argv.slice(2);
const document: OpenApiDocument = JSON.parse(readFileSync(documentFile, 'utf8'));
const options: PortalOptions = JSON.parse(readFileSync(optionsFile, 'utf8'));

let made: readonly PortalFile[] = [];
const cold = timedBuild();
for (let done = 0; done < Number(warmUps); done++) timedBuild();
const warm = Array.from({ length: Number(times) }, timedBuild);
const costs: BuildCosts = {
  cold,
  warm,
  files: made.length,
  pages: made.filter(({ path }) => path.endsWith('.html')).length,
};
console.log(JSON.stringify(costs));

function timedBuild(): number {
  const began = performance.now();
  made = portalFiles(referenceOf(describeDocument(document), { own: true }), options);
  return performance.now() - began;
}
