/** Languages whose code the browser colours; a block of code has the name as its class. */
export type Syntax = 'json' | 'sh' | 'js' | 'python' | 'form';

/** By the names that Markdown and samples give them; `undefined` for code that stays plain. */
export function syntaxOf(name: string): Syntax | undefined {
  return syntaxes.get(name.toLowerCase());
}

const byName: Readonly<Record<string, Syntax>> = {
  json: 'json',
  sh: 'sh',
  bash: 'sh',
  shell: 'sh',
  js: 'js',
  javascript: 'js',
  ts: 'js',
  typescript: 'js',
  python: 'python',
  py: 'python',
  form: 'form',
};

const syntaxes: ReadonlyMap<string, Syntax> = new Map(Object.entries(byName));
