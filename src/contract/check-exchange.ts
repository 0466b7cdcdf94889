import { describeDocument, type OpenApiDocument } from '../description/description.ts';
import { judge, type CheckerOptions, type CheckExchange } from './judge.ts';
import { documentValidators } from './validators.ts';

export type { CheckerOptions, CheckExchange } from './judge.ts';

/** Reads a bundled OpenAPI 3.0 or 3.1 document once and judges exchanges by it. */
export function exchangeChecker(
  document: OpenApiDocument,
  options: CheckerOptions = {},
): CheckExchange {
  return judge(describeDocument(document), documentValidators(document), options);
}
