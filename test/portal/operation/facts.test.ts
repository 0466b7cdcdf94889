import { describe, expect, it } from 'vitest';
import type { Field, OperationPage, Shape, Variant } from '../../../src/reference/reference.ts';
import { allPages, fileOf, ownSite } from './operation-site.ts';
import { attribute, elementsOf, exactText, named, only, parsed, textOf } from './parsed.ts';

const pages = allPages(ownSite.reference);

describe.each(pages.map((page) => [page.id, page] as const))('the page of %s', (_, page) => {
  const elements = parsed(fileOf(page, ownSite));
  const main = only(elements, named('main'));
  const text = textOf(main);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  const byId = new Map(elements.map((element) => [attribute(element, 'id'), element]));

  it('has each field under its own address, with type, flags, words and sentences', () => {
    for (const field of fieldsOf(page)) {
      const item = byId.get(field.anchor);
      if (item === undefined) throw new Error(`Nothing has the address ${field.anchor}.`);
      const shown = textOf(item);
      expect(shown).toContain(`${field.name} ${field.type}`.trim());
      expect(shown.includes('Required')).toBe(hasRequired(field));
      for (const said of [...field.constraints, ...field.notes]) {
        expect(shown).toContain(plain(said));
      }
      expect(shown).toContain(plain(field.description));
      if (field.example !== undefined) expect(shown).toContain(`Example: ${exampleText(field)}`);
      const [link] = elementsOf(item).filter(named('a'));
      expect(link && attribute(link, 'href')).toBe(`#${field.anchor}`);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the attributes and headers of every failure, by name and sentence', () => {
    for (const field of failureFields(page)) {
      expect(text).toContain(`${field.name} ${field.type}`);
      for (const said of field.constraints) expect(text).toContain(plain(said));
    }
    for (const { status, description } of page.responses) {
      expect(text).toContain(`${status} `);
      expect(text).toContain(plain(description));
    }
  });

  it('has its id, for those who look it up by that', () => {
    expect(elementsOf(main).filter(named('code')).map(textOf)).toContain(page.id);
  });

  it('has each fault by code and title, with a way to what it means', () => {
    const links = elementsOf(main).filter(named('a'));
    for (const { code, title, anchor } of page.faults) {
      expect(text).toContain(`${code} ${title}`);
      const hrefs = links.filter((link) => textOf(link) === String(code));
      expect(hrefs.map((link) => attribute(link, 'href'))).toEqual([
        `/doc/conversations/errors#${anchor}`,
      ]);
    }
  });

  it('has every example and every sample to copy', () => {
    const blocks = new Set(elementsOf(main).filter(named('pre')).map(exactText));
    for (const { contents } of [...(page.body ? [page.body] : []), ...page.responses]) {
      for (const example of contents.flatMap(({ examples }) => examples)) {
        expect(blocks).toContain(example.text);
      }
    }
    for (const { code } of page.samples) expect(blocks).toContain(code);
  });
});

/** All that are shown in full. */
function fieldsOf({ parameters, body, responses }: OperationPage): readonly Field[] {
  const success = responses.filter(({ succeeds }) => succeeds);
  return [
    ...Object.values(parameters).flat(),
    ...success.flatMap(({ headers }) => headers),
    ...[...(body ? [body] : []), ...success].flatMap(({ contents }) =>
      contents.flatMap(({ shape }) => inside(shape)),
    ),
  ].flatMap((field) => [field, ...inside(field)]);
}

function failureFields({ responses }: OperationPage): readonly Field[] {
  const failing = responses.filter(({ succeeds }) => !succeeds);
  return failing.flatMap(({ headers, contents }) => [
    ...headers,
    ...contents.flatMap(({ shape }) => inside(shape)),
  ]);
}

function inside({
  fields,
  variants = [],
}: Pick<Shape, 'fields'> & { variants?: readonly Variant[] }): readonly Field[] {
  const own = [...fields, ...variants.flatMap((variant) => inside(variant))];
  return own.flatMap((field) => [field, ...inside(field)]);
}

function hasRequired(field: Field): boolean {
  return field.required || inside(field).some(({ required }) => required);
}

function exampleText({ example }: Field): string {
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return text.replaceAll(/\s+/g, ' ');
}

/** Our own document uses code spans and links only. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
}
