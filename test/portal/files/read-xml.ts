import { SaxesParser } from 'saxes';

/** The text of each element by its path: "feed/entry/id". */
export type ReadXml = readonly (readonly [path: string, text: string])[];

/** Refuses what is not well-formed (XML 1.0, with namespaces). */
export function readXml(xml: string): ReadXml {
  const found: [string, string][] = [];
  const open: [string, string][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const above = open.at(-1)?.[0];
    const element: [string, string] = [above === undefined ? name : `${above}/${name}`, ''];
    open.push(element);
    found.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element[1] += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

export function textsAt(xml: ReadXml, path: string): readonly string[] {
  return xml.filter(([each]) => each === path).map(([, text]) => text);
}
