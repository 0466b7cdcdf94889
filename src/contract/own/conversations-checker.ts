import { belowServers } from '../base-paths.ts';
import { judge, type CheckExchange } from '../judge.ts';
import { compiledValidator } from './compiled-validators.ts';
import { describeLate } from './describe-late.ts';

let kept: Promise<CheckExchange> | undefined;

/** Judges by the document that this package is made of, which is loaded at the first call. */
export function conversationsChecker(): Promise<CheckExchange> {
  kept ??= createChecker();
  return kept;
}

async function createChecker(): Promise<CheckExchange> {
  const { loadOwn } = await import('./own.ts');
  const own = loadOwn();
  if (own === undefined) {
    throw new Error('Nothing is compiled into the sources: build them, or use documentChecker.');
  }
  const { outline, request, answer } = own;
  const validators = { request: compiledValidator(request), answer: compiledValidator(answer) };
  return judge(describeLate(outline), validators, {}, belowServers(outline.routes));
}
