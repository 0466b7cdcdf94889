import type { Content, Example } from '../../description/description.ts';
import type { ExampleDoc } from '../model.ts';

export function examplesOf({ mediaType, examples }: Content): readonly ExampleDoc[] {
  return examples.map((example) => ({
    name: example.name,
    title: titleOf(example),
    value: example.value,
    text: exampleText(example.value, mediaType),
  }));
}

/** As it is sent, or as near to it as a reader can use: a form is shown pair by pair, not encoded. */
export function exampleText(value: unknown, mediaType: string): string {
  const isForm = mediaType.startsWith('application/x-www-form-urlencoded');
  if (isForm && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
      .flatMap(([name, given]: [string, unknown]) => [given].flat().map((one) => pair(name, one)))
      .join('\n');
  }
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function pair(name: string, value: unknown): string {
  return `${name}=${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}`;
}

function titleOf({ name, summary }: Example): string {
  if (summary !== '') return summary;
  return name === 'example' ? 'Example' : name;
}
