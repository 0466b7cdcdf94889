import type { Field, OperationPage } from '../../../reference/model.ts';
import { element } from '../parts/element.ts';
import type { Answered } from './send.ts';
import { typedBody } from './typed-body.ts';

/** The answer as the reader sees it: status and time, headers, body. */
export function answerView(answer: Answered, page: OperationPage, base: string): HTMLElement {
  const { status, statusText, milliseconds, headers } = answer;
  const body = parsed(answer.text);
  const rows = headers.map(([name, value]) => element('li', {}, `${name}: ${value}`));
  return element(
    'section',
    { 'aria-label': 'Answer' },
    element(
      'p',
      { class: 'w' },
      element('b', {}, `${status} ${statusText}`),
      ` in ${milliseconds} ms`,
    ),
    faultLink(body, base),
    element(
      'details',
      {},
      element('summary', {}, `${headers.length} headers that a page may read`),
      element('ul', {}, ...rows),
    ),
    body === undefined
      ? element('pre', { tabindex: '0' }, answer.text === '' ? 'No body.' : answer.text)
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
function faultLink(body: unknown, base: string): HTMLElement | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body && 'status' in body)) {
    return undefined;
  }
  const { code } = body;
  if (typeof code !== 'number') return undefined;
  const link = element('a', { href: `${base}/errors#error-${code}` }, `What ${code} means`);
  return element('p', {}, link);
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
