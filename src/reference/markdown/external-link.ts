import type { ExternalDocs } from '../model.ts';
import { link } from './text.ts';

export function externalLink({ url, description }: ExternalDocs): string {
  return link(description === '' ? 'External documentation' : description, url);
}
