import type {
  Description,
  Operation,
  SecurityRequirement,
  SecuritySchemeObject,
} from '../../../description/description.ts';
import type { Credential } from './call.ts';

/** By the first way in that a program can take; none where the operation is open, or all are strange. */
export function credentialsOf(
  { security }: Operation,
  description: Description,
): readonly Credential[] {
  const ways = security.map((requirement) => wayIn(requirement, description));
  return ways.find((way) => way !== undefined && way.length > 0) ?? [];
}

/** `undefined` where one of its schemes cannot be shown. */
function wayIn(
  requirement: SecurityRequirement,
  { document, resolve }: Description,
): readonly Credential[] | undefined {
  const schemes = document.components?.['securitySchemes'] ?? {};
  const names = Object.keys(requirement).filter((name) => requirement[name] !== undefined);
  const credentials = names.map((name) => {
    const scheme = schemes[name];
    if (typeof scheme !== 'object' || scheme === null) return undefined;
    return credential(name, resolve<Partial<SecuritySchemeObject>>(scheme));
  });
  return credentials.every((each) => each !== undefined) ? credentials : undefined;
}

function credential(
  name: string,
  { type, scheme = '', name: sentAs, in: place }: Partial<SecuritySchemeObject>,
): Credential | undefined {
  if (type === 'oauth2' || type === 'openIdConnect') return bearer(name);
  if (type === 'http' && scheme.toLowerCase() === 'bearer') return bearer(name);
  if (type === 'http' && scheme.toLowerCase() === 'basic') {
    const [user, password] = wellKnown[name] ?? [
      `${constant(name)}_USER`,
      `${constant(name)}_PASSWORD`,
    ];
    return { kind: 'basic', user, password };
  }
  if (type !== 'apiKey' || sentAs === undefined) return undefined;
  if (place !== 'header' && place !== 'query' && place !== 'cookie') return undefined;
  return { kind: 'key', place, name: sentAs, key: constant(name) };
}

function bearer(name: string): Credential {
  const token = constant(name);
  return { kind: 'bearer', token: token.endsWith('TOKEN') ? token : `${token}_TOKEN` };
}

/** As all of Twilio's documents name their schemes, and all of its helpers the variables. */
const wellKnown: Readonly<Record<string, readonly [string, string]>> = {
  accountSid_authToken: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
  apiKey_apiSecret: ['TWILIO_API_KEY', 'TWILIO_API_SECRET'],
};

/** A name that shells, Python and JavaScript all take: "petstore_auth" is PETSTORE_AUTH. */
function constant(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z\d]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase();
  return /^[A-Z]/.test(words) ? words : `API_${words}`;
}
