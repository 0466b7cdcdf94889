import type { SiteFiles } from '../../helpers/portal-server.ts';

export const base: URL = new URL('https://docs.test/doc/conversations');

/** A sound site of two pages, after an edit of one of its files that a check shall see. */
export function smallSite(path?: string, change: (text: string) => string = same): SiteFiles {
  const files = new Map(Object.entries(sound));
  if (path !== undefined) files.set(path, change(files.get(path) ?? ''));
  return files;
}

function same(text: string): string {
  return text;
}

const front = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Small</title>
<link rel="canonical" href="https://docs.test/doc/conversations">
<link rel="alternate" type="text/markdown" href="/doc/conversations/index.md">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/doc/conversations/style.css">
</head>
<body>
<main>
<h1 id="top">Small</h1>
<p><a href="/doc/conversations/page#second-part">The second part</a>, or <a href="#top">up</a>.</p>
<p><a href="https://elsewhere.test/">Elsewhere</a></p>
</main>
</body>
</html>
`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Page</title>
<link rel="canonical" href="https://docs.test/doc/conversations/page">
<link rel="alternate" type="text/markdown" href="/doc/conversations/page.md">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/doc/conversations/style.css">
</head>
<body>
<main>
<h1>Page</h1>
<h2 id="second-part">Second &amp; last</h2>
<p><label for="name">Name</label> <input id="name" type="text"></p>
<p><a href="/doc/conversations">Front</a></p>
</main>
</body>
</html>
`;

const sound: Readonly<Record<string, string>> = {
  'index.html': front,
  'index.md': '# Small\n\n[Page](/doc/conversations/page.md), `[no](/link)`\n',
  'page/index.html': page,
  'page.md': '# Page\n\n[Front](https://docs.test/doc/conversations)\n',
  'style.css':
    ':root { color-scheme: light dark; color: light-dark(#222, #eee); background: light-dark(#fff, #111) }\n' +
    'a { color: light-dark(#0048a8, #9cc4ff) }\n',
  'sitemap.xml':
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
    '<url><loc>https://docs.test/doc/conversations</loc></url>\n' +
    '<url><loc>https://docs.test/doc/conversations/page</loc></url>\n</urlset>\n',
  'llms.txt': '# Small\n\n- [Page](https://docs.test/doc/conversations/page.md)\n',
};
