import { assert as hold, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, joined, type HtmlValue } from '../../../src/portal/html/html.ts';

const hostile = `<script>alert("1")</script> & 'x'`;
const harmless = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;';

describe('the html template', () => {
  it('escapes a text in an element', () => {
    expect(html`<p>${hostile}</p>`.text).toBe(`<p>${harmless}</p>`);
  });

  it('escapes a text in an attribute, in quotes of either kind', () => {
    expect(html`<a title="${hostile}">x</a>`.text).toBe(`<a title="${harmless}">x</a>`);
    // prettier-ignore
    expect(html`<a title='${hostile}'>x</a>`.text).toBe(`<a title='${harmless}'>x</a>`);
  });

  it('escapes texts in lists within lists, and joins them without a separator', () => {
    const nested: HtmlValue = ['<', ['&', [html`<b>${'"'}</b>`, 1]]];
    expect(html`<p>${nested}</p>`.text).toBe('<p>&lt;&amp;<b>&quot;</b>1</p>');
  });

  it('passes what is html already, once and not twice', () => {
    const inner = html`<b>${'&'}</b>`;
    expect(html`<p>${inner}</p>`.text).toBe('<p><b>&amp;</b></p>');
    expect(String(inner)).toBe('<b>&amp;</b>');
  });

  it('says nothing of undefined, null, false and an empty list, and says 0', () => {
    expect(html`<p>${undefined}${null}${false}${[]}${[undefined, false]}${0}</p>`.text).toBe(
      '<p>0</p>',
    );
  });

  it('keeps any text whole: what a browser reads is what was given', () => {
    const texts = string({
      unit: constantFrom('<', '>', '&', '"', "'", 'a', '\n', ' ', ';'),
    });
    hold(
      property(texts, (text) => {
        const shown = html`<p title="${text}">${text}</p>`.text;
        const [, title = '', inner = ''] =
          /^<p title="([^"<>]*)">([^<>"]*)<\/p>$/.exec(shown) ?? [];
        expect([read(title), read(inner)]).toEqual([text, text]);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a line break beside a block for nothing, and elsewhere for a space', () => {
    // prettier-ignore
    const text = html`
      <ul>
        <li>${'a'}</li>
        <li>one
          two</li>
      </ul>
    `.text;
    expect(text).toBe('<ul><li>a</li><li>one two</li></ul>');
    // prettier-ignore
    expect(html`<p><b>a</b>
      <i>b</i> ${'c'}
      ${'d'}</p>`.text).toBe('<p><b>a</b> <i>b</i> c d</p>');
  });

  it('takes the slash of an empty element away, and of no other', () => {
    // prettier-ignore
    const text = html`<input id="${'a'}" /><br/><svg><path d="${'b'}" /></svg>`.text;
    expect(text).toBe('<input id="a"><br><svg><path d="b" /></svg>');
  });

  it('keeps the line breaks of a value', () => {
    expect(html`<pre>${'{\n  "a": 1\n}'}</pre>`.text).toBe('<pre>{\n  &quot;a&quot;: 1\n}</pre>');
  });

  it('takes no value for an attribute without quotes', () => {
    // prettier-ignore
    expect(() => html`<a title=${'x'}>x</a>`).toThrow('No value is safe after this part');
  });

  it('takes no value in a script, a style, a comment or the name of an element', () => {
    // prettier-ignore
    const templates = [
      () => html`<script>${'x'}</script>`,
      () => html`<style nonce="x">${'x'}</style>`,
      () => html`<!-- ${'x'} -->`,
      () => html`<${'x'}>`,
      () => html`</${'x'}>`,
    ];
    for (const template of templates) expect(template).toThrow('No value is safe');
  });

  it('takes no text within a tag, but html and names of data attributes', () => {
    expect(() => html`<a ${'onclick="x"'}>x</a>`).toThrow('cannot stand in a tag: onclick');
    expect(() => html`<a ${['onclick']}="x">x</a>`).toThrow('cannot stand in a tag');
    expect(html`<a ${'data-open-all'}="x">x</a>`.text).toBe('<a data-open-all="x">x</a>');
    expect(html`<a${html` id="${'"'}"`}>x</a>`.text).toBe('<a id="&quot;">x</a>');
  });

  it('sets one space before what stands in a tag, and none where nothing does', () => {
    const mark = html` hidden`;
    expect(html`<a href="#" ${mark} ${'data-x'}>x</a>`.text).toBe(
      '<a href="#" hidden data-x>x</a>',
    );
    expect(html`<a href="#" ${false} ${undefined}>x</a>`.text).toBe('<a href="#">x</a>');
  });

  it('takes a line break at the end of a tag for nothing', () => {
    // prettier-ignore
    const text = html`<b
      >${'a'}</b
    ><i
      title="${'b'}"
    >c ></i
    >`.text;
    expect(text).toBe('<b>a</b><i title="b">c ></i>');
  });

  it('takes no html in an attribute', () => {
    expect(() => html`<a title="${html`<b>x</b>`}">x</a>`).toThrow('cannot stand in an attribute');
    expect(() => html`<a title="${[html`<b>x</b>`]}">x</a>`).toThrow(
      'cannot stand in an attribute',
    );
  });

  it('joins values with a separator between them', () => {
    expect(joined(['<', html`<b>x</b>`], ', ').text).toBe('&lt;, <b>x</b>');
    expect(joined([], ', ').text).toBe('');
    expect(joined(['a', 'b'], html`<br />`).text).toBe('a<br>b');
  });
});

/** As a browser does. */
function read(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
