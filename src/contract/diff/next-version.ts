import type { Level } from './difference.ts';

const part = '(0|[1-9]\\d*)';
const pattern = new RegExp(
  `^v?${part}\\.${part}\\.${part}(-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$`,
);

/**
 * The version that a change of this level asks for (semver.org); below 1.0.0 a major change moves
 * the minor. A pre-release of that version becomes it. `undefined` if the version is none of semver's.
 */
export function nextVersion(version: string, level: Level | 'none'): string | undefined {
  const found = pattern.exec(version);
  if (found === null) return undefined;
  const [major = 0, minor = 0, patch = 0] = found.slice(1, 4).map(Number);
  if (level === 'none') return version.replace(/^v/, '');
  const before = found[4] !== undefined;
  switch (moved(major, level)) {
    case 'major':
      return before && minor === 0 && patch === 0 ? `${major}.0.0` : `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${before && patch === 0 ? minor : minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${before ? patch : patch + 1}`;
  }
}

/** What an initial 0 promises is one step less (semver.org, 4). */
function moved(major: number, level: Level): Level {
  if (major > 0) return level;
  return level === 'major' ? 'minor' : 'patch';
}
