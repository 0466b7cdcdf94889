import { html, Html } from './html.ts';

/** An element whose content is no HTML (HTML, 13.1.2). Throws where the text would end it. */
export function rawText(name: 'script' | 'style', text: string, id?: string): Html {
  if (/<\/|<!--/.test(text)) throw new Error(`This cannot stand in a ${name}: ${text}`);
  const own = id === undefined ? '' : html` id="${id}"`.text;
  return new Html(`<${name}${own}>${text}</${name}>`);
}
