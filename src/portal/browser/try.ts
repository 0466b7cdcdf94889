// A form for the operation of the page, loaded when it is asked for.
import type { OperationPage } from '../../reference/model.ts';
import { hooks } from '../hooks.ts';
import { closesOutside } from './page/dialogs.ts';
import { button, element } from './parts/element.ts';
import { answerView } from './try/answer.ts';
import { formOf, type TryForm } from './try/form.ts';
import { tryPage, type TryPage } from './try/page-data.ts';
import { requestOf } from './try/request.ts';
import { send } from './try/send.ts';

const opened = new Map<string, HTMLDialogElement>();

/** Opens the form of the operation whose page is at this address as JSON. */
export async function openTry(address: string): Promise<void> {
  const dialog = opened.get(address) ?? (await dialogOf(address));
  opened.set(address, dialog);
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.showModal();
}

async function dialogOf(address: string): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}. Load the page again.`);
  const page: OperationPage = await response.json();
  const data = tryPage(page);
  const root = document.documentElement;
  const form = formOf(data, root.getAttribute(hooks.api) || location.origin);
  const answer = element('div', { 'aria-live': 'polite' });
  const submit = element('button', {}, 'Send');
  form.form.append(
    element('p', {}, submit, ' ', button('Fill with the example', form.fillWithExample)),
  );
  form.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (page.method === 'DELETE' && !confirm(`${page.title}: it cannot be undone. Send it?`))
      return;
    submit.disabled = true;
    void tell(data, form, answer).finally(() => (submit.disabled = false));
  });
  const dialog = element(
    'dialog',
    { class: 'q', 'aria-labelledby': 'try-title' },
    element('h2', { id: 'try-title' }, `Try it: ${page.method} ${page.template}`),
    form.form,
    answer,
    button('Close', () => dialog.close()),
  );
  closesOutside(dialog);
  return dialog;
}

async function tell(data: TryPage, form: TryForm, answer: HTMLElement): Promise<void> {
  const base = document.documentElement.getAttribute(hooks.base) ?? '';
  answer.replaceChildren();
  try {
    const request = requestOf(data, form.values());
    answer.append(element('p', { class: 'w' }, `${request.method} ${request.url}`));
    answer.append(answerView(await send(request), data.page, base));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    answer.append(element('p', { role: 'alert' }, text));
  }
}
