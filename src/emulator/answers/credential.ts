import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Account } from '../store/records.ts';
import type { CredentialData } from '../store/settings.ts';
import { moment } from './moment.ts';

export function credentialAnswer(
  credential: CredentialData,
  account: Account,
  { root }: Mount,
): components['schemas']['Credential'] {
  return {
    account_sid: account.sid,
    date_created: moment(credential.date_created),
    date_updated: moment(credential.date_updated),
    friendly_name: credential.friendly_name,
    sandbox: sandbox(credential.sandbox),
    sid: credential.sid,
    type: credential.type,
    url: `${root}/Credentials/${credential.sid}`,
  };
}

/** Text and no boolean, in the API's answers too. */
function sandbox(isSandbox: boolean | null): string | null {
  if (isSandbox === null) return null;
  return isSandbox ? 'True' : 'False';
}
