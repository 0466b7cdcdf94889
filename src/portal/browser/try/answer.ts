import type { Field, OperationPage } from '../../../reference/model.ts';
import { element } from '../parts/element.ts';
import type { Answered } from './send.ts';
import { typedBody } from './typed-body.ts';

/** The answer as the reader sees it: status and time, headers, body. */
export function answerView(answer: Answered, page: OperationPage, base: string): HTMLElement {
  const { status, statusText, headers, text } = answer;
  const body = parsed(text);
  const rows = headers.map(([name, value]) => element('li', {}, `${name}: ${value}`));
  return element(
    'section',
    { 'aria-label': 'Answer' },
    element('h3', {}, `Answer: ${status} ${statusText}`),
    faultLink(body, page, base),
    element(
      'details',
      {},
      element('summary', {}, `${headers.length} headers that this page may read`),
      element('ul', {}, ...rows),
    ),
    body === undefined
      ? element('pre', { tabindex: '0' }, text === '' ? 'No body.' : text)
      : typedBody(body, attributesOf(page, status)),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fault that it is, if the dictionary knows it. */
function faultLink(body: unknown, page: OperationPage, base: string): HTMLElement | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  const fault = page.faults.find(({ code }) => code === body.code);
  if (fault === undefined) return undefined;
  const { code, title, anchor } = fault;
  return element('p', {}, element('a', { href: `${base}/errors#${anchor}` }, `${code}: ${title}`));
}

function attributesOf({ responses }: OperationPage, status: number): readonly Field[] {
  const found =
    responses.find((response) => response.status === String(status)) ??
    responses.find((response) => response.status.toUpperCase() === `${String(status)[0]}XX`) ??
    responses.find((response) => response.status === 'default');
  return (found?.contents ?? []).flatMap(({ shape }) => [
    ...shape.fields,
    ...shape.variants.flatMap(({ fields }) => fields),
  ]);
}
