import type { Change, Reference, Revision } from '../../reference/reference.ts';
import { absoluteOf } from '../shell/site.ts';
import type { TextFileOptions } from '../options.ts';
import { pageUrl } from './addresses.ts';
import { xmlText } from './xml.ts';

/** The newest revisions as an Atom feed (RFC 4287). */
export function changesFeed({ title, revisions }: Reference, options: TextFileOptions): string {
  const page = pageUrl('changes', options);
  const self = absoluteOf('changes.xml', options);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xmlText(page)}</id>
<title>${xmlText(`Changes of ${title}`)}</title>
<updated>${timeOf(revisions[0])}</updated>
<author><name>${xmlText(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(page)}"/>
${revisions
  .slice(0, newest)
  .map((revision) => entry(revision, options))
  .join('')}</feed>
`;
}

/** Nobody reads further back in a feed, and readers ask for it often. */
const newest = 50;

function entry(revision: Revision, options: TextFileOptions): string {
  const page = xmlText(pageUrl(`changes/${revision.id}`, options));
  const items = revision.changes.map((change) => `<li>${sentence(change)}</li>`);
  return `<entry>
<id>${page}</id>
<title>${xmlText(revision.title)}</title>
<updated>${timeOf(revision)}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
<content type="html">${xmlText(`<ul>${items.join('')}</ul>`)}</content>
</entry>
`;
}

/** As HTML: what stands in single backticks is code, the rest is text. */
function sentence({ level, text, places }: Change): string {
  const breaking = level === 'major' ? '<strong>Breaking:</strong> ' : '';
  const shown = xmlText(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  return `${breaking}${shown}${places > 1 ? ` (in ${places} places)` : ''}`;
}

/** A feed must say a time; one that never changed says the first that there is. */
function timeOf(revision: Revision | undefined): string {
  return `${revision?.date ?? '1970-01-01'}T00:00:00Z`;
}
