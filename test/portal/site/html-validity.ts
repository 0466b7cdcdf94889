import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    elements: ['html5'],
    rules: {
      // HTML has it either way.
      'doctype-style': 'off',
      // A title is as long as what it names.
      'long-title': 'off',
      // One outside a form does nothing by itself, and the pages have no form.
      'no-implicit-button-type': 'off',
      // Files of the site itself come and go with it.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** What html-validate has against a page, each with its place in it. */
export async function htmlProblems(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
