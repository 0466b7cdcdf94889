import type { ContentDoc, Field, OperationPage, ParameterPlace } from '../model.ts';
import { answerText } from './answer-text.ts';
import { blocks, described, type HrefOf } from './blocks.ts';
import { shared } from './shared.ts';
import { shortened } from './shortened.ts';
import { code, oneLine, plain } from './text.ts';

/**
 * What it takes to call an operation, in few tokens: what to send with all that binds it, the names
 * and types of what comes back, the codes of faults, and where the rest is to be read.
 */
export function compactMarkdownOf(page: OperationPage, hrefOf: HrefOf): string {
  const { parameters, body, responses } = page;
  const sent = [
    ...places.map(([place, heading]) => fieldLines(heading, parameters[place])),
    ...(body?.contents ?? []).map((content) => bodyLines(content, body?.required ?? false)),
  ];
  const answers = responses
    .filter(({ succeeds }) => succeeds)
    .map(({ status, contents }) => ({ status, text: answerText(contents) }));
  const received = [
    ...shared(answers, ({ text }) => text).map(({ first, statuses }) => {
      return `${plain(statuses.join(', '))}: ${first.text}`;
    }),
    faultsLine(page),
    hrefOf(page.path),
  ];
  return `${blocks(headOf(page), sent, joined(received))}\n`;
}

const places: readonly (readonly [ParameterPlace, string])[] = [
  ['path', 'Path'],
  ['query', 'Query'],
  ['header', 'Headers'],
  ['cookie', 'Cookies'],
];

function headOf({ id, method, template, title, description, deprecated, twin }: OperationPage) {
  const scope = twin?.scope === 'default' ? 'In a named service' : 'In the default service';
  return joined([
    `# ${plain(id)}`,
    `${code(`${method} ${template}`)}${deprecated ? ' (deprecated)' : ''}`,
    description === '' ? plain(title) : oneLine(described(description)),
    twin === undefined ? '' : `${scope}: ${plain(twin.operation.id)}`,
  ]);
}

function bodyLines({ mediaType, shape }: ContentDoc, required: boolean): string {
  const heading = `Body${required ? ' (required)' : ''}, ${plain(mediaType)}`;
  if (shape.fields.length > 0) return fieldLines(heading, shape.fields);
  return `${heading}: ${answerText([{ mediaType, shape, examples: [] }])}`;
}

function fieldLines(heading: string, fields: readonly Field[]): string {
  if (fields.length === 0) return '';
  return [`${heading}:`, ...fields.map((field) => fieldLine(field, ''))].join('\n');
}

function fieldLine(field: Field, indent: string): string {
  const { name, type, required, deprecated, description, constraints, fields, cut, schema } = field;
  const marks = `${required ? ' required' : ''}${deprecated ? ' deprecated' : ''}`;
  const text = oneLine(described(description, [...shortened(constraints), ...elementsOf(field)]));
  const shown = [name, ...(type === '' ? [] : [cut && schema ? `${type} ${schema.title}` : type])];
  const head = `${indent}- ${code(shown.join(': '))}${marks}`;
  const inner = fields.map((each) => fieldLine(each, `${indent}  `));
  return [text === '' ? head : `${head}: ${text}`, ...inner].join('\n');
}

/** What the elements of a list may be stands on the page of their schema only. */
function elementsOf({ type, schema, fields, variants, cut }: Field): readonly string[] {
  const isNamed = schema !== undefined && fields.length === 0 && variants.length === 0 && !cut;
  return isNamed && type.startsWith('array') ? [`Each: schema ${plain(schema.title)}.`] : [];
}

/** Those of any operation are left out: they say no more than their status. */
function faultsLine({ faults }: OperationPage): string {
  const own = faults.filter(({ anywhere }) => !anywhere);
  return own.length === 0 ? '' : `Faults: ${own.map((fault) => fault.code).join(' ')}`;
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
