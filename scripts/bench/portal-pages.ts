import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/helpers/portal-browser.ts';
import { serveSite, type ServedSite } from '../../test/helpers/portal-server.ts';
import { largestOperation, portalSite } from '../../test/helpers/portal-site.ts';
import { portalPeer } from './portal-peers.ts';
import { portalPicture } from './portal-picture.ts';
import { visit, type Seen, type Visit } from './portal-visit.ts';
import { median, repository } from './run.ts';
import type { Measure, Measurement } from './types.ts';

/** What is opened, and what a page that is complete says. */
interface Contender {
  readonly name: string;
  readonly ours: boolean;
  readonly site: ServedSite;
  readonly url: string;
  readonly says: string;
}

const goal = 0.1;

/** Our pages and what others show of the same document, opened in turn by a slow browser. */
export const portalPages: Measure = async ({ rounds, svg }) => {
  const contenders = await allContenders();
  const browser = await launchBrowser();
  try {
    const visits = new Map<Contender, Visit[]>(contenders.map((each) => [each, []]));
    for (let round = 0; round < rounds; round++) {
      for (const each of contenders) visits.get(each)?.push(await complete(browser, each));
    }
    const seen = [...visits].map(([contender, all]) => medians(contender, all));
    console.log(tableOf(seen));
    if (svg !== undefined) writeFileSync(svg, portalPicture(seen, rounds));
    return rowsOf(seen);
  } finally {
    await browser.close();
    for (const site of new Set(contenders.map((each) => each.site))) await site.close();
  }
};

async function allContenders(): Promise<readonly Contender[]> {
  const made = await portalSite();
  const { files, reference } = made;
  const document: unknown = JSON.parse(
    readFileSync(join(repository, 'generated/openapi.json'), 'utf8'),
  );
  const [redoc, scalar] = await Promise.all([
    portalPeer('redoc', JSON.stringify(document)),
    portalPeer('scalar', JSON.stringify(document)),
  ]);
  const site = await serveSite(files);
  const pages = [reference.operations.find(({ id }) => id === 'FetchUser'), largestOperation(made)];
  return [
    ...pages.flatMap((page) =>
      page === undefined
        ? []
        : {
            name: `here, ${page.id}`,
            ours: true,
            site,
            url: `${site.url}/${page.path}`,
            says: page.template,
          },
    ),
    ...(await Promise.all(
      [redoc, scalar].map(async ({ label, files: own }) => {
        const peerSite = await serveSite(own);
        return {
          name: label,
          ours: false,
          site: peerSite,
          url: `${peerSite.url}/`,
          says: reference.title,
        };
      }),
    )),
  ];
}

/** A page that fails has no time worth comparing. */
async function complete(browser: Browser, { name, site, url, says }: Contender): Promise<Visit> {
  const made = await visit(browser, site.origin, url);
  if (!made.text.includes(says)) throw new Error(`${name} shows no ${says}: ${made.text}`);
  return made;
}

function medians({ name, ours }: Contender, visits: readonly Visit[]): Seen {
  const of = (pick: (visit: Visit) => number): number => median(visits.map(pick));
  return {
    name,
    ours,
    kilobytes: of((one) => one.kilobytes),
    largestPaint: of((one) => one.largestPaint),
    elements: of((one) => one.elements),
    axeRules: of((one) => one.axeRules),
    axeNodes: of((one) => one.axeNodes),
    hosts: [...new Set(visits.flatMap(({ hosts }) => hosts))],
  };
}

function tableOf(seen: readonly Seen[]): string {
  const heads = ['', 'kB', 'LCP ms', 'elements', 'axe rules', 'axe nodes', 'other hosts'];
  const rows = seen.map((one) => [
    one.name,
    one.kilobytes.toFixed(one.kilobytes < 100 ? 1 : 0),
    one.largestPaint.toFixed(0),
    String(one.elements),
    String(one.axeRules),
    String(one.axeNodes),
    one.hosts.join(', ') || 'none',
  ]);
  const widths = heads.map((_, at) =>
    Math.max(...[heads, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  return [heads, ...rows]
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

function rowsOf(seen: readonly Seen[]): readonly Measurement[] {
  const [ours, peers] = [seen.filter((one) => one.ours), seen.filter((one) => !one.ours)];
  const slowest = Math.max(...ours.map(({ largestPaint }) => largestPaint));
  const nodes = ours.reduce((sum, { axeNodes }) => sum + axeNodes, 0);
  const hosts = ours.flatMap((one) => one.hosts);
  return [
    ...peers.map(({ name, largestPaint }) => ({
      name: `portal, LCP by ${name.replace(/ [\d.]+$/, '')}`,
      ours: `${slowest.toFixed(0)} ms, the slower of ${ours.length} pages`,
      against: `${largestPaint.toFixed(0)} ms by ${name}`,
      result: (slowest / largestPaint).toFixed(3),
      goal: `≤ ${goal}`,
      met: slowest / largestPaint <= goal,
    })),
    {
      name: 'portal, axe nodes',
      ours: `${nodes} on ${ours.length} pages`,
      against: peers.map(({ name, axeNodes }) => `${axeNodes} by ${name}`).join(', '),
      result: String(nodes),
      goal: '0',
      met: nodes === 0,
    },
    {
      name: 'portal, other hosts',
      ours: hosts.join(', ') || 'none',
      against: peers.map((one) => `${one.hosts.join(', ') || 'none'} by ${one.name}`).join(', '),
      result: String(hosts.length),
      goal: '0',
      met: hosts.length === 0,
    },
  ];
}
