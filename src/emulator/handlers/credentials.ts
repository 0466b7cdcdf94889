import { credentialAnswer } from '../answers/credential.ts';
import { listing, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import type { CredentialData } from '../store/settings.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notEmpty } from './not-empty.ts';
import { notFound } from './not-found.ts';

export const listCredentials: Handler<'ListCredential'> = ({ account, mount }) =>
  listing(
    account.credentials,
    (cursor) => cursor,
    ({ sid }) => sid,
    (credential) => credentialAnswer(credential, account, mount),
  );

export const createCredential: Handler<'CreateCredential'> = (call) => {
  const { form, account, mount, world, now } = call;
  const type = form.Type ?? 'apn';
  refuseIncomplete(type, (name) => (form[name] ?? null) === null);
  const credential: CredentialData = {
    sid: world.newSid('CR'),
    friendly_name: form.FriendlyName ?? null,
    type,
    sandbox: sandboxOf(type, form.Sandbox, null),
    date_created: now,
    date_updated: now,
  };
  account.credentials.set(credential.sid, credential);
  return { status: 201, body: credentialAnswer(credential, account, mount) };
};

export const fetchCredential: Handler<'FetchCredential'> = (call) => ({
  status: 200,
  body: credentialAnswer(credentialOf(call), call.account, call.mount),
});

/** Another type needs the secrets of that type; they can be replaced, but not taken away. */
export const updateCredential: Handler<'UpdateCredential'> = (call) => {
  const { form, account, mount, world, now } = call;
  const credential = credentialOf(call);
  refuseEmptyUpdate(form, world.choices);
  const type = form.Type === undefined ? credential.type : notEmpty('Type', form.Type);
  const hasOtherType = type !== credential.type;
  refuseIncomplete(type, (name) =>
    hasOtherType ? (form[name] ?? null) === null : form[name] === null,
  );
  Object.assign(credential, {
    ...(form.FriendlyName !== undefined && { friendly_name: form.FriendlyName }),
    type,
    sandbox: sandboxOf(type, form.Sandbox, credential.sandbox),
    date_updated: now,
  } satisfies Partial<CredentialData>);
  return { status: 200, body: credentialAnswer(credential, account, mount) };
};

export const deleteCredential: Handler<'DeleteCredential'> = (call) => {
  call.account.credentials.delete(credentialOf(call).sid);
  return { status: 204 };
};

function credentialOf(call: Call<'FetchCredential'>): CredentialData {
  return call.account.credentials.get(call.path.Sid) ?? notFound(call);
}

/** Checked and forgotten: no secret is kept, as none is ever answered. */
const secrets = {
  apn: ['Certificate', 'PrivateKey'],
  gcm: ['ApiKey'],
  fcm: ['Secret'],
} as const satisfies Readonly<
  Record<CredentialData['type'], readonly (keyof Call<'CreateCredential'>['form'])[]>
>;

type SecretName = (typeof secrets)[CredentialData['type']][number];

function refuseIncomplete(
  type: CredentialData['type'],
  isMissing: (name: SecretName) => boolean,
): void {
  const names = secrets[type];
  if (names.some(isMissing))
    throw fault('credentialIncomplete', { type, names: names.join(' and ') });
}

/** Only Apple has a sandbox. */
function sandboxOf(
  type: CredentialData['type'],
  sent: boolean | null | undefined,
  before: boolean | null,
): boolean | null {
  if (type !== 'apn') return null;
  return (sent === undefined ? before : sent) ?? false;
}
