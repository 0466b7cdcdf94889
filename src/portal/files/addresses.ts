import { absoluteOf, type Site } from '../shell/site.ts';

type Place = Pick<Site, 'url' | 'base'>;

/** The address of a page, as other programs take it. */
export function pageUrl(path: string, place: Place): string {
  return absoluteOf(encodeURI(path), place);
}

/** That of its Markdown twin. */
export function markdownUrl(path: string, place: Place): string {
  return absoluteOf(encodeURI(markdownPath(path)), place);
}

export function markdownPath(path: string): string {
  return `${path === '' ? 'index' : path}.md`;
}
