// A form for the operation of the page, loaded when it is asked for.
import type { OperationPage } from '../../reference/model.ts';
import { hooks } from '../hooks.ts';
import { base } from './parts/addresses.ts';
import { closesOutside } from './parts/closes-outside.ts';
import { button, element } from './parts/element.ts';
import { answerView } from './try/answer.ts';
import { formOf, type TryForm } from './try/form.ts';
import { tryPage, type TryPage } from './try/page-data.ts';
import { requestOf } from './try/request.ts';
import { requestView } from './try/request-view.ts';
import { send } from './try/send.ts';

const root = document.documentElement;
const opened = new Map<string, Promise<HTMLDialogElement>>();

/** Opens the form of the operation whose page is at this address as JSON. */
export async function openTry(address: string): Promise<void> {
  const asked = opened.get(address) ?? dialogOf(address);
  opened.set(address, asked);
  try {
    const dialog = await asked;
    if (!dialog.open) dialog.showModal();
  } catch (error) {
    opened.delete(address);
    throw error;
  }
}

async function dialogOf(address: string): Promise<HTMLDialogElement> {
  const page = await pageAt(address);
  const data = tryPage(page);
  const form = formOf(data, root.getAttribute(hooks.api) || location.origin);
  const status = element('span', { role: 'status' });
  const answer = element('div');
  const submit = element('button', { class: 'main' }, 'Send');
  const fill = button('Fill with the example', form.fillWithExample);
  form.form.append(element('p', { class: 'bar' }, submit, fill, status));
  form.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (submit.disabled || !isMeant(page)) return;
    submit.disabled = true;
    void tell(data, form, status, answer).finally(() => (submit.disabled = false));
  });
  const dialog = element(
    'dialog',
    { class: 'sheet try', 'aria-labelledby': 'try-title' },
    element(
      'div',
      { class: 'bar' },
      element('h2', { id: 'try-title' }, `Try it: ${page.title}`),
      button('Close', () => dialog.close()),
    ),
    element('p', { class: 'note' }, page.method, ' ', element('code', {}, page.template)),
    form.form,
    answer,
  );
  closesOutside(dialog);
  document.body.append(dialog);
  return dialog;
}

async function pageAt(address: string): Promise<OperationPage> {
  const failed = 'The form could not be loaded. Look at the connection, and load the page again.';
  try {
    const response = await fetch(address);
    if (response.ok) return await response.json();
  } catch {
    // Told below.
  }
  throw new Error(failed);
}

function isMeant({ method, title }: OperationPage): boolean {
  return method !== 'DELETE' || confirm(`${title}: this cannot be undone. Send it?`);
}

async function tell(
  data: TryPage,
  form: TryForm,
  status: HTMLElement,
  answer: HTMLElement,
): Promise<void> {
  answer.replaceChildren();
  status.textContent = 'Sending …';
  try {
    const request = requestOf(data, form.values());
    answer.append(await requestView(request));
    const answered = await send(request);
    answer.append(answerView(answered, data.page, base));
    status.textContent = `${answered.status} in ${answered.milliseconds} ms`;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    status.textContent = '';
    answer.append(element('p', { role: 'alert' }, text));
  }
  answer.scrollIntoView({ block: 'nearest' });
}
