import type { Site } from './site.ts';

/** Where Try it sends to: an absolute URL, one below the page's own host, or "". */
export function apiUrlOf({ apiUrl, reference }: Site): string {
  if (apiUrl !== '') return apiUrl;
  const [first] = reference.servers;
  const defaults = new Map(first?.variables.map((variable) => [variable.name, variable.default]));
  return (first?.url ?? '').replaceAll(
    /\{([^}]+)\}/g,
    (whole, name: string) => defaults.get(name) ?? whole,
  );
}
