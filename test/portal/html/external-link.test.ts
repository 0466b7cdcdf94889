import { describe, expect, it } from 'vitest';
import { externalLink } from '../../../src/portal/html/external-link.ts';

describe('a link that the document gives', () => {
  it.each([
    'https://a.example/?b=1&c',
    'HTTP://a.example',
    'mailto:a@b.example',
    '/x',
    'x/y:z',
    '#x',
  ])('leads to %j', (url) => {
    const href = url.replaceAll('&', '&amp;');
    expect(externalLink(url, 'Here').text).toBe(`<a href="${href}">Here</a>`);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0000javascript:alert(1)',
    'javascript\n:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
  ])('is its text alone for %j', (url) => {
    expect(externalLink(url, '<b>').text).toBe('&lt;b&gt;');
  });

  it('shows its address where it has no text', () => {
    expect(externalLink('/x', '').text).toBe('<a href="/x">/x</a>');
  });
});
