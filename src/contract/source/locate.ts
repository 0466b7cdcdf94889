import { dirname, join } from 'node:path';
import { positionIn } from '../engine/redocly.ts';
import { firstUses, isObject } from './first-uses.ts';
import { partsOf, pointerOf } from './pointer.ts';
import { yamlValue } from './yaml.ts';

export interface Place {
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface SourceFiles {
  /** The file that the document was bundled from; places are named by paths from where it is. */
  readonly root: string;
  /** The text of a file; `undefined` if there is none. */
  readonly read: (file: string) => string | undefined;
}

export type Locate = (pointer: string) => Place | undefined;

/**
 * Finds where in its source a pointer into the bundled document was written; of what is not there,
 * the nearest parent that is. `undefined` if not even the root can be read.
 */
export function locator(document: unknown, { root, read }: SourceFiles): Locate {
  const texts = kept(read);
  const values = kept((file) => valueOf(texts(file)));
  const positions = kept((file) => positionIn(file, texts(file) ?? ''));
  const uses = kept(() => firstUses(document));
  return (pointer) => {
    const found = walked(rootNode(), partsOf(pointer)).nearest;
    if (texts(found.file) === undefined) return undefined;
    const { line, col } = positions(found.file)(`#${pointerOf(found.parts) || '/'}`);
    return { file: found.file, line, column: col };
  };

  function rootNode(): Node {
    return { file: root, parts: [], value: values(root) };
  }

  /** By the source as it is written, else by what leads to the component that the bundler made. */
  function walked(from: Node, parts: readonly string[]): Walk {
    const direct = walk(from, parts);
    const [, type, name] = parts;
    if (direct.isWhole || parts[0] !== 'components' || type === undefined || name === undefined) {
      return direct;
    }
    if (walk(from, ['components', type, name]).isWhole) return direct;
    const use = uses('').get(pointerOf(['components', type, name]));
    const place = use && walked(from, use);
    const component = place?.isWhole ? followed(place.nearest) : undefined;
    return component === undefined ? direct : walk(component, parts.slice(3));
  }

  function walk(from: Node, parts: readonly string[]): Walk {
    let nearest = from;
    for (const part of parts) {
      const next = childOf(nearest, part, 0);
      if (next === undefined) return { nearest: lastOf(nearest), isWhole: false };
      nearest = next;
    }
    return { nearest, isWhole: true };
  }

  /** Where the parts would stand that are not there. */
  function lastOf(node: Node): Node {
    let last = node;
    for (let depth = 0; depth < deepest; depth++) last = followed(last) ?? last;
    return last;
  }

  /** What stands beside a `$ref` goes before what it leads to. */
  function childOf(node: Node, part: string, depth: number): Node | undefined {
    const { file, parts, value } = node;
    if (!isObject(value)) return undefined;
    if (Object.hasOwn(value, part)) return { file, parts: [...parts, part], value: value[part] };
    const target = depth < deepest ? followed(node) : undefined;
    return target && childOf(target, part, depth + 1);
  }

  function followed({ file, value }: Node): Node | undefined {
    const ref = isObject(value) ? value['$ref'] : undefined;
    if (typeof ref !== 'string' || /^[a-z][a-z0-9+.-]+:/i.test(ref)) return undefined;
    const [path = '', fragment = ''] = ref.split('#', 2);
    const target = path === '' ? file : join(dirname(file), path);
    const top = { file: target, parts: [], value: values(target) };
    const { nearest, isWhole } = walk(top, partsOf(`#${fragment}`));
    return isWhole ? nearest : undefined;
  }
}

/** A `$ref` to a `$ref` to a `$ref`: more is a circle. */
const deepest = 50;

interface Node {
  readonly file: string;
  readonly parts: readonly string[];
  readonly value: unknown;
}

interface Walk {
  readonly nearest: Node;
  /** All parts of the way were there. */
  readonly isWhole: boolean;
}

function valueOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return yamlValue(text);
  } catch {
    // It was bundled, so somebody could read it; without it the place is less exact.
    return undefined;
  }
}

function kept<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = made.get(key) ?? { value: make(key) };
    made.set(key, found);
    return found.value;
  };
}
