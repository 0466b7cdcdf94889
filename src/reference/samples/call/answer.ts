import type { Operation, Schema } from '../../../description/description.ts';
import type { ViewOf } from '../../fields/view.ts';
import type { CallAnswer } from './call.ts';

/** Of the first status of success. */
export function callAnswer({ responses }: Operation, viewOf: ViewOf): CallAnswer {
  const success = responses.find(({ status }) => status.startsWith('2')) ?? responses.find(isAny);
  const [content] = success?.contents ?? [];
  if (content === undefined) return { kind: 'none' };
  if (!/[/+]json\b/.test(content.mediaType)) return { kind: 'text' };
  return answerOf(content.schema, viewOf);
}

function isAny({ status }: { readonly status: string }): boolean {
  return status === 'default';
}

function answerOf(schema: Schema | undefined, viewOf: ViewOf): CallAnswer {
  const { name, keywords, types } = viewOf(schema);
  if (types[0] === 'array') return listOf(undefined, keywords.items, viewOf);
  const properties = Object.entries(keywords.properties ?? {});
  const id = idOf(properties.map(([key]) => key));
  const lists = properties.flatMap(([key, property]) => {
    const { items } = viewOf(property).keywords;
    return items !== undefined && hasProperties(items, viewOf) ? [{ key, items }] : [];
  });
  const [list] = lists;
  // Whatever has a name of its own is a thing that has parts.
  if (list !== undefined && lists.length === 1 && id === undefined) {
    return listOf(list.key, list.items, viewOf);
  }
  return { kind: 'value', name: variable(name, 'answer'), id };
}

function listOf(key: string | undefined, items: Schema | undefined, viewOf: ViewOf): CallAnswer {
  const { name, keywords } = viewOf(items);
  const list = variable(key, 'items');
  const item = variable(name, 'item');
  const id = idOf(Object.keys(keywords.properties ?? {}));
  return { kind: 'list', key, name: list, item: item === list ? 'item' : item, id };
}

function hasProperties(schema: Schema, viewOf: ViewOf): boolean {
  return Object.keys(viewOf(schema).keywords.properties ?? {}).length > 0;
}

function idOf(names: readonly string[]): string | undefined {
  return ['sid', 'id'].find((name) => names.includes(name));
}

/** Camel case; the scope of a thing does not belong to its name. */
function variable(name: string | undefined, otherwise: string): string {
  const words = (name ?? '').replace(/^Service(?=[A-Z])/, '').split(/[^A-Za-z\d]+/);
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const camel = joined.charAt(0).toLowerCase() + joined.slice(1);
  return /^[a-z][A-Za-z\d]*$/.test(camel) && !taken.has(camel) ? camel : otherwise;
}

/** Words of the languages, and names that the samples use themselves. */
const taken: ReadonlySet<string> = new Set(
  `and as assert async await body break btoa case catch class client const continue credentials
  debugger def default del delete do elif else enum eval except export extends fetch finally for form
  from function global if implements import in interface instanceof is lambda let list new nonlocal
  not null object open or os package pass print private process protected public raise requests
  response return self static str super switch this throw try twilio type typeof url undefined var
  void while with yield`.split(/\s+/),
);
