import type { CallAnswer, ExampleCall } from './call/call.ts';

/** How many items are read where the call does not say it. */
const usualCount = 20;

/** As many as one page has. */
export function countOf({ query }: ExampleCall): number {
  const size = query.find(({ name }) => name === 'PageSize')?.value;
  return typeof size === 'number' ? size : usualCount;
}

/** What a program of a helper library writes at its end. */
export function shown(answer: CallAnswer, { method }: Pick<ExampleCall, 'method'>): string {
  switch (answer.kind) {
    case 'none':
      return `console.log(${method === 'DELETE' ? `'Deleted.'` : `'Done.'`});`;
    case 'text':
      return 'console.log(answer);';
    case 'value':
      return `console.log(${part(answer.name, answer.id)});`;
    case 'list':
      return `for (const ${answer.item} of ${answer.name}) console.log(${part(answer.item, answer.id)});`;
  }
}

export function assigned(answer: CallAnswer): string {
  if (answer.kind === 'none') return '';
  return `const ${answer.kind === 'text' ? 'answer' : answer.name} = `;
}

export function part(name: string, id: string | undefined): string {
  return id === undefined ? name : `${name}.${id}`;
}
