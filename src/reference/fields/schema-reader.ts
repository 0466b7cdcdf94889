import { propertiesOf, type Resolve, type Schema } from '../../description/description.ts';
import type { Rules } from '../model.ts';
import { constraintsOf } from './constraints.ts';
import { notesOf } from './notes.ts';
import { rulesOf } from './rules.ts';
import { typeName } from './type-name.ts';
import { views, type View } from './view.ts';

/** What is to be said of the schemas of one document; each is read once. */
export interface SchemaReader {
  readonly view: (schema: Schema | undefined) => View;
  /** See `Field.type`. */
  readonly type: (view: View) => string;
  /** Sentences; those of an array's elements follow its own. */
  readonly constraints: (view: View) => readonly string[];
  readonly rules: (view: View) => Rules;
  /** What our own extensions say of it. */
  readonly notes: (view: View) => readonly string[];
  /** What the elements of an array are, or the view itself. */
  readonly elements: (view: View) => View;
  /** Of all attributes that it names in any way. */
  readonly names: (view: View) => ReadonlySet<string>;
}

export function schemaReader(resolve: Resolve): SchemaReader {
  const view = views(resolve);
  const elements = once((whole) => elementsOf(whole, view));
  return {
    view,
    elements,
    type: once((whole) => typeName(whole, view)),
    rules: once((whole) => {
      const inner = elements(whole);
      return rulesOf(inner.keywords, inner !== whole);
    }),
    notes: once(({ keywords }) => notesOf(keywords)),
    names: once(({ keywords }) => new Set(propertiesOf(keywords, resolve).keys())),
    constraints: once((whole) => {
      const inner = elements(whole);
      const own = constraintsOf(whole.keywords);
      return inner === whole ? own : [...new Set([...own, ...constraintsOf(inner.keywords)])];
    }),
  };
}

function elementsOf(whole: View, view: SchemaReader['view']): View {
  let inner = whole;
  // An array of arrays of arrays without an end is a schema that contains itself.
  for (let depth = 0; inner.keywords.items !== undefined && depth < 4; depth += 1) {
    const items = view(inner.keywords.items);
    inner = { ...items, references: [...inner.references, ...items.references] };
  }
  return inner;
}

function once<Value>(make: (view: View) => Value): (view: View) => Value {
  const made = new WeakMap<View, Value>();
  return (view) => {
    const found = made.get(view) ?? make(view);
    made.set(view, found);
    return found;
  };
}
