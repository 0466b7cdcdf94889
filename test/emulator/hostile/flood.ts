import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import { findingText } from '../../../src/contract/contract.ts';
import type { Outgoing } from '../../../src/emulator/wire/exchange.ts';
import { readDescription } from '../../helpers/document.ts';
import { wrongFindings } from '../../helpers/wrong-findings.ts';
import type { HostileRequest } from './hostile-request.ts';

const check = exchangeChecker(readDescription().document, {
  ignore: (pathname) => pathname.startsWith('/_emulator/') || pathname === '/v2/token',
});

/** An answer, and the address that it was given for. */
export interface Answered extends Outgoing {
  readonly url: string;
}

/** Throws, with the request in short, if the answer is not what the document lets anybody answer. */
export function judge({ method, target, headers, body }: HostileRequest, answer: Answered): void {
  // On the wire a "#" is part of the path, in an address it would end it.
  const url = answer.url.replaceAll('#', '%23');
  const problems = wrongFindings(check({ ...answer, url, method })).map(findingText);
  if (answer.status >= 500) problems.unshift(answer.body);
  if (problems.length === 0) return;
  const request = JSON.stringify({ method, target, headers, body }).slice(0, 2000);
  throw new Error(`${request}\nis answered with ${answer.status}:\n${problems.join('\n')}`);
}
