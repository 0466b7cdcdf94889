import type { OpenApiDocument } from '../../../description/description.ts';

/** The first server by its defaults, without a slash at its end; a relative one is put below a host. */
export function serverOf({ servers = [] }: OpenApiDocument): string {
  const [{ url, variables = {} } = { url: '/' }] = servers;
  const filled = url.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    return variables[name]?.default ?? whole;
  });
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(filled) ? filled : below(filled);
  return absolute.replace(/\/+$/, '');
}

function below(path: string): string {
  if (path.startsWith('//')) return `https:${path}`;
  return `https://example.com/${path.replace(/^[./]+/, '')}`;
}
