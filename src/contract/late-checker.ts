import type { OpenApiDocument } from '../description/description.ts';
import type { CheckerOptions, CheckExchange } from './judge.ts';

/**
 * Reads a bundled OpenAPI 3.0 or 3.1 document once and judges exchanges by it. What compiles its
 * schemas is loaded at the first call, and makes code from text.
 */
export async function documentChecker(
  document: OpenApiDocument,
  options: CheckerOptions = {},
): Promise<CheckExchange> {
  const { exchangeChecker } = await import('./check-exchange.ts');
  return exchangeChecker(document, options);
}
