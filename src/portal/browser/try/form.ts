import { element } from '../parts/element.ts';
import { controlOf, type Control } from './control.ts';
import { credentialFields, isLoopback } from './credentials.ts';
import type { TryInput, TryPage } from './page-data.ts';
import type { TryValues } from './request.ts';

export interface TryForm {
  readonly form: HTMLFormElement;
  readonly values: () => TryValues;
  readonly fillWithExample: () => void;
}

const places: readonly (readonly [TryInput['place'], string])[] = [
  ['path', 'Path'],
  ['query', 'Query'],
  ['header', 'Headers'],
  ['body', 'Body'],
];

/** The form of an operation, made of its page. */
export function formOf({ inputs, body }: TryPage, api: string): TryForm {
  const base = element('input', {
    id: 'try-base',
    type: 'url',
    required: true,
    value: api,
    pattern: '[hH][tT][tT][pP][sS]?://.+',
  });
  const credentials = credentialFields();
  const warning = element('p', { role: 'status' });
  const controls = inputs.map((input, at) => ({ input, control: controlOf(input, `try-${at}`) }));
  const text = element('textarea', {
    id: 'try-text',
    rows: '8',
    required: body?.required === true,
  });
  const isText = body !== undefined && !body.isForm;
  follow();
  base.addEventListener('input', follow);
  const form = element(
    'form',
    {},
    element(
      'fieldset',
      {},
      element('legend', {}, 'Server'),
      element('div', { class: 'row' }, element('label', { for: base.id }, 'Base URL'), base),
      warning,
    ),
    credentials.fields,
    ...places.map(([place, title]) =>
      group(
        title,
        controls.filter(({ input }) => input.place === place),
      ),
    ),
    isText && textGroup(text, body.mediaType),
  );
  return {
    form,
    values: () => ({
      base: base.value,
      credentials: credentials.given(),
      given: controls.map(({ input, control }) => ({ input, values: control.values() })),
      text: text.value,
    }),
    fillWithExample: () => {
      for (const { input, control } of controls) control.fill(input.example);
      text.value = body?.example ?? '';
    },
  };

  function follow(): void {
    credentials.follow(base.value);
    const isPlain = /^http:/i.test(base.value) && !isLoopback(base.value);
    warning.textContent = isPlain
      ? 'Over http everyone on the way can read the credentials. Use https.'
      : '';
  }
}

function group(
  title: string,
  rows: readonly { readonly control: Control }[],
): HTMLElement | undefined {
  if (rows.length === 0) return undefined;
  return element(
    'fieldset',
    {},
    element('legend', {}, title),
    ...rows.map(({ control }) => control.row),
  );
}

function textGroup(text: HTMLTextAreaElement, mediaType: string): HTMLElement {
  const label = element('label', { for: text.id }, mediaType);
  return element(
    'fieldset',
    {},
    element('legend', {}, 'Body'),
    element('div', { class: 'row' }, label, text),
  );
}
