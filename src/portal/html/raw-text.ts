import { Html } from './html.ts';

/** An element whose content is no HTML (HTML, 13.1.2). Throws where the text would end it. */
export function rawText(name: 'script' | 'style', text: string): Html {
  if (/<\/|<!--/.test(text)) throw new Error(`This cannot stand in a ${name}: ${text}`);
  return new Html(`<${name}>${text}</${name}>`);
}
