import type { Reference, SchemeDoc, ServerDoc } from '../model.ts';
import type { SearchDocument } from './document.ts';

/** The pages that every reference has. */
export function pageDocuments(reference: Reference): readonly SearchDocument[] {
  const { title, description, schemes, servers } = reference;
  return [
    page(
      'overview',
      title,
      '',
      ['introduction', 'overview', 'getting started'],
      [reference.summary, description],
    ),
    page(
      'authentication',
      'Authentication',
      'authentication',
      [
        'auth',
        'authorization',
        'credentials',
        'log in',
        'login',
        'sign in',
        'security',
        'api key',
        'password',
        'token',
        'basic auth',
        'bearer',
      ],
      schemes.flatMap(schemeTexts),
    ),
    page(
      'servers',
      'Servers',
      'servers',
      ['base url', 'host', 'endpoint', 'region', 'edge'],
      servers.flatMap(serverTexts),
    ),
    page(
      'errors',
      'Errors',
      'errors',
      ['error codes', 'error handling', 'faults', 'failures', 'status codes'],
      [],
    ),
    page(
      'changes',
      'Changes',
      'changes',
      ['changelog', 'history', 'releases', 'breaking changes', 'versions', "what's new"],
      [],
    ),
  ];
}

function page(
  id: string,
  title: string,
  path: string,
  names: readonly string[],
  texts: readonly string[],
): SearchDocument {
  return {
    kind: 'page',
    id,
    title,
    path,
    method: '',
    template: '',
    group: '',
    scope: '',
    asked: names,
    answered: [],
    texts,
  };
}

function schemeTexts({ name, title, description, facts }: SchemeDoc): readonly string[] {
  return [name, title, description, ...facts.map((fact) => `${fact.name} ${fact.value}`)];
}

function serverTexts({ url, description, variables }: ServerDoc): readonly string[] {
  const said = variables.flatMap((one) => [one.name, one.description, ...one.values]);
  return [url, description, ...said];
}
