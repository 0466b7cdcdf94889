import { configurationAnswer } from '../answers/configuration.ts';
import type { Handler } from '../call.ts';

export const fetchConfiguration: Handler<'FetchConfiguration'> = ({ account, mount }) => ({
  status: 200,
  body: configurationAnswer(account, mount),
});
