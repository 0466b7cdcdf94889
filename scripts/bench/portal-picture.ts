import type { Seen } from './portal-visit.ts';

interface Panel {
  readonly title: string;
  readonly value: (seen: Seen) => number;
  readonly digits: number;
}

const panels: readonly Panel[] = [
  { title: 'Transferred, kB', value: ({ kilobytes }) => kilobytes, digits: 1 },
  { title: 'Largest contentful paint, ms', value: ({ largestPaint }) => largestPaint, digits: 0 },
  { title: 'Elements of the page', value: ({ elements }) => elements, digits: 0 },
  { title: 'Elements axe objects to', value: ({ axeNodes }) => axeNodes, digits: 0 },
];

const width = 820;
const left = 360;
const right = 72;
const [line, head, gap] = [22, 30, 18];

/** The table as bars, for light and dark readers; text is text. */
export function portalPicture(seen: readonly Seen[], rounds: number): string {
  const panelHeight = head + seen.length * line + gap;
  const notes = [
    `Medians of ${rounds} first visits in Chromium: processor slowed 4 times, 10 Mbit/s, 40 ms, gzip.`,
    'The others show the whole API on one page.',
  ];
  const height = panels.length * panelHeight + notes.length * 18;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 ${width + 24} ${height + 24}" width="${width + 24}" height="${height + 24}" role="img" aria-labelledby="title">`,
    '<title id="title">What the first visit of a reference page costs</title>',
    `<style>${style}</style>`,
    `<rect class="paper" x="-12" y="-12" width="${width + 24}" height="${height + 24}"/>`,
    ...panels.map((panel, at) => panelOf(panel, seen, at * panelHeight)),
    ...notes.map(
      (note, at) =>
        `<text class="note" x="0" y="${panels.length * panelHeight + at * 18 + 8}">${escaped(note)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

const style =
  'text{font:13px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.note{font-size:12px;fill:#57606a}' +
  '.paper{fill:#fff}.ours{fill:#1f6feb}.theirs{fill:#8c959f}' +
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.note{fill:#9198a1}.paper{fill:#0d1117}.ours{fill:#58a6ff}.theirs{fill:#6e7681}}';

function panelOf({ title, value, digits }: Panel, seen: readonly Seen[], top: number): string {
  const most = Math.max(...seen.map(value), 1);
  return [
    '<g>',
    `<text class="head" x="0" y="${top + 18}">${escaped(title)}</text>`,
    ...seen.map((one, at) => {
      const y = top + head + at * line;
      const length = Math.max(1, (value(one) / most) * (width - left - right));
      return (
        `<text x="${left - 10}" y="${y + 13}" text-anchor="end">${escaped(one.name)}</text>` +
        `<rect class="${one.ours ? 'ours' : 'theirs'}" x="${left}" y="${y + 2}" width="${length.toFixed(1)}" height="14" rx="2"/>` +
        `<text x="${(left + length + 8).toFixed(1)}" y="${y + 13}">${numberOf(value(one), digits)}</text>`
      );
    }),
    '</g>',
  ].join('\n');
}

function numberOf(value: number, digits: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? digits : 0 });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
