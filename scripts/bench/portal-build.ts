import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { portalAssets } from '../../src/cli/portal/assets.ts';
import { yamlText } from '../../src/cli/portal/yaml-text.ts';
import type { PortalOptions } from '../../src/portal/portal.ts';
import { portalSite, type PortalSite } from '../../test/helpers/portal-site.ts';
import { pageFacts } from '../../test/portal/site/page-facts.ts';
import { placed } from './processes.ts';
import type { BuildCosts } from './processes/portal-build.ts';
import { repeated } from './repeated.ts';
import { median, repository, timed } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const copies = 10;
const goals = { warm: 300, growth: 10, html: 6_000, styles: 1_500, scripts: 6_000 };

/** What it takes to make the portal, and what a reader's browser has to take. */
export const portalBuild: Measure = async ({ folder, rounds }) => {
  const process = await placed('portal-build', folder);
  const document = JSON.parse(readFileSync(join(repository, 'generated/openapi.json'), 'utf8'));
  const options = join(folder, 'portal-options.json');
  writeFileSync(options, JSON.stringify(await optionsFor(document)));

  const costs = async (times: number, warmUps: number, builds: number): Promise<BuildCosts> => {
    const file = join(folder, `portal-${times}.json`);
    writeFileSync(file, JSON.stringify(repeated(document, times)));
    const { stdout } = await timed([process, file, options, String(warmUps), String(builds)]);
    return JSON.parse(stdout);
  };
  const small: BuildCosts[] = [];
  const large: BuildCosts[] = [];
  for (let round = 0; round < rounds; round++) {
    small.push(await costs(1, 5, 10));
    large.push(await costs(copies, 1, 3));
  }
  return [...buildRows(small, large), ...(await weightRows(await portalSite()))];
};

/** Scripts and styles are built before, as the packed command has them. */
async function optionsFor(document: unknown): Promise<PortalOptions> {
  return {
    url: 'https://docs.test',
    base: '/doc/conversations',
    documents: { json: JSON.stringify(document), yaml: yamlText(document) },
    assets: await portalAssets(),
    apiUrl: '',
    live: false,
  };
}

function buildRows(
  small: readonly BuildCosts[],
  large: readonly BuildCosts[],
): readonly Measurement[] {
  const growth = warm(large) / warm(small);
  const [one] = small;
  return [
    {
      name: 'portal, all files, warm',
      ours: `${warm(small).toFixed(0)} ms for ${one?.files} files, ${one?.pages} of them pages`,
      against: `${median(small.map(({ cold }) => cold)).toFixed(0)} ms in a process that has made none`,
      result: `${warm(small).toFixed(0)} ms`,
      goal: `≤ ${goals.warm} ms`,
      met: warm(small) <= goals.warm,
    },
    {
      name: 'portal, ten times the operations',
      ours: `${warm(large).toFixed(0)} ms for ${large[0]?.pages} pages`,
      against: `${warm(small).toFixed(0)} ms for the document once`,
      result: growth.toFixed(2),
      goal: `≤ ${goals.growth}`,
      met: growth <= goals.growth,
    },
  ];
}

function warm(costs: readonly BuildCosts[]): number {
  return median(costs.flatMap((one) => one.warm));
}

async function weightRows({ files, reference }: PortalSite): Promise<readonly Measurement[]> {
  const pages = reference.operations.map(({ path }) => String(files.get(`${path}/index.html`)));
  const weights = pages.map((page) => compressed(page.replace(/<style>.*?<\/style>/s, '')));
  const { loaded, styles } = await pageFacts(pages[0] ?? '');
  const sum = (ending: string): number =>
    loaded
      .flatMap((href) => [...files.keys()].find((path) => href.endsWith(`/${path}`)) ?? [])
      .filter((path) => path.endsWith(ending))
      .reduce((total, path) => total + compressed(files.get(path) ?? ''), 0);
  const largest = Math.max(...weights);
  return [
    weightRow(
      'HTML, the largest operation',
      largest,
      goals.html,
      `${bytes(median(weights))} median`,
    ),
    weightRow(
      'styles of a page',
      compressed(styles.join('')) + sum('.css'),
      goals.styles,
      'gzipped; they stand in the page and are not counted as HTML',
    ),
    weightRow('scripts before first use', sum('.js'), goals.scripts, 'gzipped'),
  ];
}

function compressed(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length;
}

function weightRow(what: string, weight: number, goal: number, beside: string): Measurement {
  return {
    name: `portal, ${what}`,
    ours: bytes(weight),
    against: beside,
    result: bytes(weight),
    goal: `≤ ${bytes(goal)}`,
    met: weight > 0 && weight <= goal,
  };
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} B`;
}
