/** Languages whose code the browser colours; a block of code has the name as its class. */
export type Syntax = 'json' | 'sh' | 'js' | 'python' | 'form';

/** By the names that Markdown and samples give them; `undefined` for code that stays plain. */
export function syntaxOf(name: string): Syntax | undefined {
  return syntaxes.get(name.toLowerCase());
}

const names: Readonly<Record<Syntax, readonly string[]>> = {
  json: ['json'],
  sh: ['sh', 'bash', 'shell'],
  js: ['js', 'javascript', 'ts', 'typescript'],
  python: ['python', 'py'],
  form: ['form'],
};

const syntaxes: ReadonlyMap<string, Syntax> = new Map(
  (Object.keys(names) as Syntax[]).flatMap((syntax) =>
    names[syntax].map((name) => [name, syntax] as const),
  ),
);
