import { fingerprintOf } from '../../../contract/report/fingerprint.ts';
import type { Reported } from '../../../contract/report/reported.ts';
import type { Change } from '../../../contract/report/step.ts';
import type { OpenApiDocument } from '../../../description/description.ts';

/** Whether `info.version` has moved as far as the change asks. */
export function versionFindings(
  { level, baseVersion, nextVersion }: Change,
  revision: OpenApiDocument,
): readonly Reported[] {
  if (level === 'none') return [];
  if (nextVersion === undefined) return [fault(`"${baseVersion}" of the base is no version`)];
  const version = versionOf(revision);
  const parts = partsOf(version);
  if (parts === undefined) return [fault(`"${version}" is no version`)];
  if (!isLower(parts, partsOf(nextVersion) ?? [])) return [];
  return [fault(`${version} is too low: the change is ${level}, so it is ${nextVersion} at least`)];
}

/** `info.version` as it is written; the specification asks for one. */
export function versionOf({ info }: OpenApiDocument): string {
  const version = info?.['version'];
  return typeof version === 'string' ? version : '';
}

function partsOf(version: string): readonly number[] | undefined {
  const [, ...parts] = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version) ?? [];
  return parts.length === 0 ? undefined : parts.map(Number);
}

function isLower(parts: readonly number[], least: readonly number[]): boolean {
  const index = parts.findIndex((part, at) => part !== least[at]);
  return index !== -1 && (parts[index] ?? 0) < (least[index] ?? 0);
}

function fault(reason: string): Reported {
  return {
    id: 'version-too-low',
    severity: 'error',
    text: `info.version ${reason} (semver.org).`,
    claim: 'The version says what a change means to a caller.',
    pointer: '/info/version',
    fingerprint: fingerprintOf('version-too-low', reason),
    usedBy: [],
    labels: ['version'],
  };
}
