import type { Description } from '../description/description.ts';
import { belowServers } from './base-paths.ts';
import { checks } from './checks/checks.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import { pathnameOf } from './pathname.ts';
import { withQuickReferences } from './quick-references.ts';
import { subjects } from './subject.ts';
import type { Validators } from './validators.ts';

export interface CheckerOptions {
  /** Paths that the document does not speak of: what happens there is not judged. */
  readonly ignore?: (pathname: string) => boolean;
  /** Ids of checks to leave out, such as "no-server-error" where failures are asked for. */
  readonly without?: readonly string[];
}

/** Where an exchange is not what the document says; empty if it is. */
export type CheckExchange = (exchange: Exchange) => readonly Finding[];

/** Judges exchanges by what a document says, with whatever holds values against its schemas. */
export function judge(
  description: Description,
  validators: Validators,
  { ignore = () => false, without = [] }: CheckerOptions = {},
  below = belowServers(description.document),
): CheckExchange {
  const subjectOf = subjects(withQuickReferences(description), validators, below);
  const asked = checksWithout(without);
  return (exchange) => {
    const { method, url, status } = exchange;
    const pathname = pathnameOf(url);
    if (ignore(pathname)) return [];
    const subject = subjectOf(exchange, pathname);
    const operation = subject.operation?.id ?? `${method} ${pathname}`;
    const findings: Finding[] = [];
    for (const { id, severity, claim, find } of asked) {
      for (const problem of find(subject)) {
        findings.push({ check: id, severity, claim, operation, status, ...problem });
      }
    }
    return findings;
  };
}

function checksWithout(ids: readonly string[]): typeof checks {
  const unknown = ids.find((id) => !checks.some((check) => check.id === id));
  if (unknown !== undefined) {
    const known = checks.map(({ id }) => id).join(', ');
    throw new TypeError(`There is no check ${unknown} to leave out. There are: ${known}.`);
  }
  return checks.filter(({ id }) => !ids.includes(id));
}
