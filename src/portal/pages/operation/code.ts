import type {
  ContentDoc,
  ExampleDoc,
  OperationPage,
  ResponseDoc,
} from '../../../reference/model.ts';
import { sampleTabs } from '../../hooks.ts';
import { html, type Html, type HtmlValue } from '../../html/html.ts';
import { codeBlock } from '../../parts/code-block.ts';
import { methodMark, pathText } from '../../parts/links.ts';
import { tabs, type Tab } from '../../parts/tabs.ts';

/** What goes over the wire: programs that ask, then examples of both ways. */
export function codeOf(page: OperationPage): Html {
  const { method, template, body, responses } = page;
  return html`<h2>${methodMark(method)} ${pathText(template)}</h2>
    ${[
      samplesOf(page),
      body !== undefined && requestExamples(body.contents),
      responses.filter(({ succeeds }) => succeeds).map(responseExamples),
      failureExamples(responses.filter(({ succeeds }) => !succeeds)),
    ]}`;
}

function samplesOf({ samples }: OperationPage): Html {
  const rows = samples.map(({ language, label, syntax, code }) => ({
    value: language,
    label,
    panel: codeBlock(code, syntax),
  }));
  return tabs('sample', 'Language', rows, sampleTabs);
}

function requestExamples(contents: readonly ContentDoc[]): HtmlValue {
  const rows = rowsOf(contents);
  if (rows.length === 0) return '';
  return html`<h3>Request example${rows.length > 1 && 's'}</h3>
    ${tabs('request', 'Request example', rows)}`;
}

function responseExamples({ status, contents }: ResponseDoc): HtmlValue {
  const rows = rowsOf(contents);
  if (rows.length === 0) return '';
  const title = `Response examples (${status})`;
  return html`<h3>${title}</h3>
    ${tabs(`answer-${status}`, title, rows)}`;
}

/** Much the same for every status, so they share a place. */
function failureExamples(failing: readonly ResponseDoc[]): HtmlValue {
  const rows = failing.flatMap(({ status, contents }) =>
    rowsOf(contents).map((row, index) => ({
      ...row,
      value: index === 0 ? status : `${status}-${index}`,
      label: index === 0 ? status : `${status} ${row.label}`,
    })),
  );
  if (rows.length === 0) return '';
  return html`<h3>Response examples (failures)</h3>
    ${tabs('failure', 'Status', rows)}`;
}

function rowsOf(contents: readonly ContentDoc[]): readonly Tab[] {
  const all = contents.flatMap(({ mediaType, examples }) =>
    examples.map((example) => ({ mediaType, example })),
  );
  return all.map(({ mediaType, example }, index) => ({
    value: String(index),
    label: example.title,
    panel: codeBlock(example.text, syntaxOf(mediaType, example)),
  }));
}

function syntaxOf(mediaType: string, { value }: ExampleDoc): string {
  if (mediaType.startsWith('application/x-www-form-urlencoded')) return 'form';
  return typeof value === 'string' && !mediaType.includes('json') ? 'text' : 'json';
}
