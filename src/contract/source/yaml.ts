import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, parse } from 'yaml';

export interface YamlPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface YamlFile {
  readonly value: unknown;
  /** Of an entry, its key; of what is not there, the nearest that is. */
  readonly placeOf: (path: readonly (string | number)[]) => YamlPlace;
}

/** The text is no YAML; the message has no place in it. */
export class YamlFault extends Error {
  override readonly name = 'YamlFault';
  readonly place: YamlPlace;

  constructor(message: string, place: YamlPlace) {
    super(message);
    this.place = place;
  }
}

/** Reads a text of YAML or JSON for its values alone; throws what the parser throws. */
export function yamlValue(text: string): unknown {
  // Much faster, and most large documents are JSON.
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // A flow of YAML looks alike.
    }
  }
  return parse(text, { logLevel: 'silent' });
}

/** Reads a text of YAML or JSON with the places of its parts; throws a YamlFault. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) throw new YamlFault(fault.message, placeAt(fault.pos[0]));
  return { value: document.toJS(), placeOf: (path) => placeAt(offsetOf(document.contents, path)) };

  function placeAt(offset: number): YamlPlace {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

function offsetOf(root: unknown, path: readonly (string | number)[]): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const part of path) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : node.items[Number(part)];
    if (item === undefined) break;
    const value = isPair(item) ? item.value : item;
    offset = startOf(isPair(item) ? item.key : item) ?? offset;
    node = value;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isCollection(node) || isScalar(node) ? node.range?.[0] : undefined;
}
