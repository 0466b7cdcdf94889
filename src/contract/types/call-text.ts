import type { Call } from './calls.ts';
import { isOptional, memberOf, namesOf, symbolIn } from './member.ts';
import { operationType } from './place-type.ts';
import { parameterPlaces, type Place } from './places.ts';
import { sampleOf, type Wanted } from './sample.ts';
import { quoted } from './quoted.ts';
import type { Checker } from './typescript.ts';

/** The smallest call of openapi-fetch that the type takes, with what is wanted in that place. */
export function callText(call: Call, checker: Checker, place?: Place, wanted?: Wanted): string {
  if (call.keys[0] === 'webhooks') return `type Lost = ${operationType(call)};`;
  const groups = parameterPlaces.flatMap((name) => {
    const type = memberOf(call.type, checker, 'parameters', name);
    const own = place?.kind === 'parameters' && place.in === name ? wanted : undefined;
    const isSent = own ?? isRequired('parameters', name);
    return type && isSent ? [`${name}: ${sampleOf(type, checker, own)}`] : [];
  });
  const own = place?.kind === 'body' ? wanted : undefined;
  const body = own || isRequired('requestBody') ? bodyText() : [];
  const parts = [...(groups.length > 0 ? [`params: { ${groups.join(', ')} }`] : []), ...body];
  const options = parts.length > 0 ? `, { ${parts.join(', ')} }` : '';
  return `await client.${call.method}(${quoted(call.path)}${options});`;

  function bodyText(): readonly string[] {
    const contents = memberOf(call.type, checker, 'requestBody', 'content');
    const media = place?.kind === 'body' ? place.media : undefined;
    const type = memberOf(contents, checker, media ?? namesOf(contents, checker)[0] ?? '');
    return type ? [`body: ${sampleOf(type, checker, own)}`] : [];
  }

  function isRequired(...names: readonly string[]): boolean {
    const owner = memberOf(call.type, checker, ...names.slice(0, -1));
    const symbol = symbolIn(owner, names.at(-1) ?? '', checker);
    return symbol !== undefined && !isOptional(symbol);
  }
}
