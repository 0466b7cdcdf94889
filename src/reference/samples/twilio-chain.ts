import type { ExampleCall } from './call/call.ts';
import { javascript } from './literals/javascript.ts';
import { pairsOf } from './texts.ts';

/** The steps from `v1` to the resource: `services('IS…')`, `users`. */
export function twilioChain({ id, template, path }: ExampleCall): readonly string[] | undefined {
  const [root, ...parts] = template.split('/').slice(1);
  if (root !== 'v1') return undefined;
  const values = new Map(pairsOf(path));
  const steps: string[] = [];
  let above = '';
  for (const part of parts) {
    const parameter = /^\{(.+)\}$/.exec(part)?.[1];
    if (parameter === undefined) {
      const own = otherNames[`${above}/${part}`];
      // Addresses are no part of the configuration there.
      if (own === 'addressConfigurations') steps.pop();
      steps.push(own ?? otherNames[part] ?? part.charAt(0).toLowerCase() + part.slice(1));
      above = part;
    } else {
      steps.push(`${steps.pop() ?? ''}(${javascript(values.get(parameter) ?? parameter)})`);
    }
  }
  // There is one of it only, and it is a call all the same.
  const isSingle = /^(Fetch|Update)/.test(id) && !template.endsWith('}');
  return isSingle ? [...steps.slice(0, -1), `${steps.at(-1) ?? ''}()`] : steps;
}

/** Where the helper's name is not that of the path, below one part of it or anywhere. */
const otherNames: Readonly<Record<string, string>> = {
  'Configuration/Addresses': 'addressConfigurations',
  'Users/Conversations': 'userConversations',
  Receipts: 'deliveryReceipts',
};
