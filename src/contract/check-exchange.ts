import { describeDocument, type OpenApiDocument } from '../description/description.ts';
import { checks } from './checks/checks.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import { pathnameOf } from './pathname.ts';
import { subjects } from './subject.ts';

export interface CheckerOptions {
  /** Paths that the document does not speak of: what happens there is not judged. */
  readonly ignore?: (pathname: string) => boolean;
}

/** Where an exchange is not what the document says; empty if it is. */
export type CheckExchange = (exchange: Exchange) => readonly Finding[];

/** Reads a bundled OpenAPI 3.0 or 3.1 document once and judges exchanges by it. */
export function exchangeChecker(
  document: OpenApiDocument,
  { ignore = () => false }: CheckerOptions = {},
): CheckExchange {
  const subjectOf = subjects(describeDocument(document));
  return (exchange) => {
    const { method, url, status } = exchange;
    const pathname = pathnameOf(url);
    if (ignore(pathname)) return [];
    const subject = subjectOf(exchange, pathname);
    const operation = subject.operation?.id ?? `${method} ${pathname}`;
    return checks.flatMap(({ id, severity, claim, find }) =>
      find(subject).map((problem) => ({
        check: id,
        severity,
        claim,
        operation,
        status,
        ...problem,
      })),
    );
  };
}
