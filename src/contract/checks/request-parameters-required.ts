import type { Check } from './check.ts';

export const requestParametersRequired: Check = {
  id: 'request-parameters-required',
  severity: 'error',
  claim: 'A request without a parameter that is required is not carried out.',
  find: ({ request }) =>
    (request?.parameters ?? [])
      .filter(({ parameter, texts }) => parameter.required && texts === undefined)
      .map(({ parameter: { name, pointer } }) => ({
        pointer,
        message: `${name} is missing.`,
        value: undefined,
      })),
};
