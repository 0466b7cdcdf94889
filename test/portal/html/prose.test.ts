import { assert as hold, constantFrom, property, string } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { prose, proseInline, proseItem } from '../../../src/portal/html/prose.ts';

/** Each is a way in which somebody got a script into a page that shows Markdown. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#x6a;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x](file:///etc/passwd)',
  '[x](https://a.example/" onmouseover="alert(1))',
  '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
  '![x](javascript:alert(1))',
  '![x](https://a.example/x.png"onerror="alert(1))',
  '![" onerror="alert(1)](https://a.example/x.png)',
  '<javascript:alert(1)>',
  '<https://a.example/"onmouseover="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\ncode\n```',
  '```json\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '# <img src=x onerror=alert(1)>',
  '| <script>alert(1)</script> |\n|-|\n| [x](javascript:alert(1)) |',
  '- <style>*{background:url(https://a.example)}</style>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!-- --><script>alert(1)</script>',
  '<?php ?><![CDATA[<script>alert(1)</script>]]>',
];

/** All that Markdown may become here; nothing in it can run, load or be styled. */
const allowed =
  /^<\/?(?:p|h[2-6]|ul|ol(?: start="\d+")?|li|em|strong|s|code|pre(?: tabindex="0"(?: class="[a-z]+")?)?|blockquote|hr|br|a(?: href="[^"<>]*"(?: title="[^"<>]*")?)?|table|thead|tbody|tr|th|td)>$/;

describe('the prose of descriptions', () => {
  it.each(attacks)('makes nothing that runs or loads of %j', (attack) => {
    for (const made of [prose(attack), proseInline(attack)]) {
      for (const [tag] of made.text.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
      expect(hrefsIn(made.text).filter((href) => !/^(?:https?:|mailto:|[/#])/.test(href))).toEqual(
        [],
      );
    }
  });

  it('shows raw HTML as text', () => {
    expect(prose('A <b>bold</b> word.').text).toBe('<p>A &lt;b&gt;bold&lt;/b&gt; word.</p>');
    expect(proseInline('<br>').text).toBe('&lt;br&gt;');
  });

  it('links to the web, to mail and within the site, and to nothing else', () => {
    for (const url of [
      'https://a.example/b?c=1',
      'http://a.example',
      'mailto:a@b.example',
      '/x',
      '#x',
    ]) {
      expect(hrefsIn(prose(`[x](${url})`).text)).toEqual([url]);
    }
    for (const url of ['ftp://a.example', 'tel:1', 'javascript:1', 'data:,x', 'blob:x', 'ws://a']) {
      expect(hrefsIn(prose(`[x](${url})`).text)).toEqual([]);
    }
  });

  it('shows a picture as its words', () => {
    expect(prose('See ![the *whole* flow](https://a.example/x.png).').text).toBe(
      '<p>See the whole flow.</p>',
    );
  });

  it('begins headings where it is told and leaves no gap between them', () => {
    const text = '### A\n\n# B\n\n#### C\n\n###### D\n\nE\n=\n\n## F';
    expect(levelsIn(prose(text).text)).toEqual([3, 3, 4, 5, 3, 4]);
    expect(levelsIn(prose(text, 2).text)).toEqual([2, 2, 3, 4, 2, 3]);
    expect(levelsIn(prose('# A\n\n## B\n\n### C\n\n#### D\n\n##### E', 4).text)).toEqual([
      4, 5, 6, 6, 6,
    ]);
  });

  it('opens and closes a heading with the same tag', () => {
    expect(prose('# A\n\n### B').text).toBe('<h3>A</h3>\n<h4>B</h4>');
  });

  it('makes lists, tables and code, without a style', () => {
    const text =
      '- a\n- b\n\n1. c\n\n| d | e |\n|:-|-:|\n| f | g |\n\n```json\n{"h": 1}\n```\n\n    i < j';
    const made = prose(text).text.replaceAll('\n', '');
    expect(made).toContain('<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>');
    expect(made).toContain('<tr><th>d</th><th>e</th></tr>');
    expect(made).toContain('<tr><td>f</td><td>g</td></tr>');
    expect(made).toContain('<pre tabindex="0" class="json"><code>{"h": 1}</code></pre>');
    expect(made).toContain('<code>i &lt; j</code></pre>');
    expect(made).not.toContain('style');
  });

  it('makes nothing of an empty text', () => {
    expect([prose('').text, prose(' \n ').text, proseInline('').text]).toEqual(['', '', '']);
  });

  it('gives the same for plain texts whether it takes the short way or not', () => {
    const reference = new MarkdownIt({ html: false });
    const marks = Array.from('aZé 1.,:;?"\'()/…–—%-+*_`#>&<[]!\\|~=\n\t  ');
    const texts = string({ unit: constantFrom(...marks), maxLength: 12 });
    let plain = 0;
    hold(
      property(texts, (text) => {
        const shown = prose(text).text;
        if (!/^<p>[^<]*<\/p>$/.test(shown)) return;
        plain += 1;
        expect(withoutQuotes(shown)).toBe(reference.render(text).trimEnd());
        expect(withoutQuotes(proseInline(text.trim()).text)).toBe(
          reference.renderInline(text.trim()),
        );
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(2000);
  });

  it('has no headings in an item of a list', () => {
    expect(proseItem('# A\n\nB').text).toBe('<p>A</p>\n<p>B</p>');
  });

  it('keeps its answers apart by the level of the headings', () => {
    expect([prose('# A', 2), prose('# A', 4)].map(({ text }) => text)).toEqual([
      '<h2>A</h2>',
      '<h4>A</h4>',
    ]);
  });
});

function hrefsIn(text: string): readonly string[] {
  return [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
}

function levelsIn(text: string): readonly number[] {
  return [...text.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
}

/** One of us escapes them, and the other need not. */
function withoutQuotes(text: string): string {
  return text.replaceAll('&#39;', "'");
}
