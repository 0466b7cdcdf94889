export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** Reads the little of XML that a report uses, strictly: anything else throws. */
export function parseXml(source: string): XmlNode {
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  let rest = body;
  const root = node();
  if (rest.trim() !== '') throw new Error(`More than one root: ${rest.slice(0, 40)}`);
  return root;

  function node(): XmlNode {
    const [whole, name = '', given = '', end] = take(
      /^<([a-z-]+)((?: [a-z]+="[^"<&]*(?:&[^"<]*)*")*)(\/?)>/,
    );
    void whole;
    const attributes = Object.fromEntries(
      [...given.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decoded(value),
      ]),
    );
    if (end === '/') return { name, attributes, children: [], text: '' };
    const children: XmlNode[] = [];
    let text = '';
    while (!rest.startsWith(`</${name}>`)) {
      if (rest.startsWith('<')) children.push(node());
      else text += decoded(take(/^[^<]+/)[0] ?? '');
    }
    rest = rest.slice(name.length + 3);
    return { name, attributes, children, text };
  }

  function take(pattern: RegExp): RegExpExecArray {
    const found = pattern.exec(rest);
    if (found === null) throw new Error(`Unexpected: ${rest.slice(0, 60)}`);
    rest = rest.slice(found[0].length);
    return found;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#10': '\n',
};

function decoded(text: string): string {
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) throw new Error('A control character.');
  return text.replaceAll(/&([^;]*;?)/g, (_, name: string) => {
    const value = entities[name.replace(/;$/, '')];
    if (value === undefined || !name.endsWith(';')) throw new Error(`No entity: ${name}`);
    return value;
  });
}
