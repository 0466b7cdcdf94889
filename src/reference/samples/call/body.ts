import type { Content, Operation } from '../../../description/description.ts';
import type { ViewOf } from '../../fields/view.ts';
import type { CallBody, Given, GivenFile, Style } from './call.ts';
import { madeValue } from './made-value.ts';

/** With the first example of its first media type. */
export function callBody({ body }: Operation, viewOf: ViewOf): CallBody | undefined {
  const [content] = body?.contents ?? [];
  if (content === undefined) return undefined;
  const { mediaType } = content;
  const bare = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (bare === 'application/x-www-form-urlencoded') {
    return { kind: 'form', fields: fieldsOf(content, viewOf) };
  }
  if (bare === 'multipart/form-data') {
    return { kind: 'multipart', fields: partsOf(content, viewOf) };
  }
  const value = valueOf(content, viewOf);
  if (/[/+]json$/.test(bare)) return { kind: 'json', mediaType, value };
  if (value !== undefined && !isBinary(content, viewOf)) {
    return {
      kind: 'text',
      mediaType,
      text: typeof value === 'string' ? value : JSON.stringify(value),
    };
  }
  return { kind: 'file', mediaType, file: 'body.bin' };
}

function valueOf({ schema, examples }: Content, viewOf: ViewOf): unknown {
  return examples[0]?.value ?? madeValue(schema, viewOf, 'text');
}

function fieldsOf(content: Content, viewOf: ViewOf): readonly Given[] {
  const value = valueOf(content, viewOf);
  if (typeof value === 'string') {
    return [...new URLSearchParams(value)].map(([name, text]) => given(name, text, content));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, field]) => given(name, field, content));
}

function given(name: string, value: unknown, { encoding }: Content): Given {
  return { name, value, style: styleOf(encoding[name]) };
}

function styleOf(encoding: unknown): Style {
  if (typeof encoding !== 'object' || encoding === null) return 'repeat';
  if ('style' in encoding && encoding.style === 'deepObject') return 'brackets';
  return 'explode' in encoding && encoding.explode === false ? 'comma' : 'repeat';
}

/** Files are named by their fields; what is binary has no example that could be typed. */
function partsOf(content: Content, viewOf: ViewOf): readonly (Given | GivenFile)[] {
  const properties = viewOf(content.schema).keywords.properties ?? {};
  return fieldsOf(content, viewOf).map((field) => {
    const isFile = isBinary({ mediaType: '', schema: properties[field.name] }, viewOf);
    return isFile ? { name: field.name, file: `${field.name.replaceAll(/\W+/g, '-')}.bin` } : field;
  });
}

function isBinary(content: Pick<Content, 'mediaType' | 'schema'>, viewOf: ViewOf): boolean {
  const { format, contentMediaType, items } = viewOf(content.schema).keywords;
  if (items !== undefined) return isBinary({ mediaType: '', schema: items }, viewOf);
  if (format === 'binary' || contentMediaType === 'application/octet-stream') return true;
  return /^(application\/octet-stream|image\/|audio\/|video\/)/.test(content.mediaType);
}
