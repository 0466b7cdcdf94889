import type { Sample } from '../model.ts';
import type { ExampleCall } from './call/call.ts';
import { client } from './client.ts';
import { curl } from './curl.ts';
import { fetch } from './fetch.ts';
import { python } from './python.ts';
import { twilioNode } from './twilio-node.ts';

interface Language extends Omit<Sample, 'code'> {
  /** It knows one API only. */
  readonly ownOnly: boolean;
  /** A whole program; `undefined` where the language has no words for the call. */
  readonly code: (call: ExampleCall) => string | undefined;
}

/** In the order of the tabs. */
export const languages: readonly Language[] = [
  { language: 'curl', label: 'curl', syntax: 'sh', ownOnly: false, code: curl },
  { language: 'client', label: 'This client', syntax: 'ts', ownOnly: true, code: client },
  { language: 'fetch', label: 'fetch', syntax: 'js', ownOnly: false, code: fetch },
  { language: 'python', label: 'Python', syntax: 'python', ownOnly: false, code: python },
  { language: 'twilio-node', label: 'twilio-node', syntax: 'js', ownOnly: true, code: twilioNode },
];
