import { addAccount, emptyAccount } from '../store/accounts.ts';
import type { Account } from '../store/records.ts';
import type { AddressConfigurationData, CredentialData } from '../store/settings.ts';
import type { World } from '../world.ts';
import { dates } from './dates.ts';
import type { GivenAccount, GivenAddress } from './given.ts';
import { misfit } from './misfit.ts';
import { seedService } from './seed-service.ts';

export function seedAccount(
  given: GivenAccount,
  sid: Account['sid'],
  world: World,
  where: string,
): void {
  const { services = [], addresses = [], credentials = [] } = given;
  const account = services.length === 0 ? addAccount(sid, world) : emptyAccount(sid, world);
  world.accounts.set(sid, account);
  const added = services.map((service, at) =>
    seedService(service, account, world, `${where}.services[${at}]`),
  );
  const { configuration } = account;
  // The service given first is the default one, unless the configuration names another.
  const [first] = added;
  if (first !== undefined) configuration.default_chat_service_sid = first.data.sid;
  Object.assign(configuration, given.configuration);
  if (!account.services.has(configuration.default_chat_service_sid)) {
    const { default_chat_service_sid: missing } = configuration;
    throw misfit(`${where}.configuration`, `there is no service ${missing}`);
  }
  Object.assign(account.webhooks, given.webhooks);
  for (const [at, address] of addresses.entries()) {
    if (account.addressesByAddress.has(address.address)) {
      throw misfit(`${where}.addresses[${at}]`, `${address.address} is configured already`);
    }
    const data = addressData(address, world);
    account.addresses.set(data.sid, data);
    account.addressesByAddress.set(data.address, data);
  }
  for (const credential of credentials) {
    const data: CredentialData = {
      sid: world.newSid('CR'),
      friendly_name: null,
      sandbox: null,
      ...dates(world),
      ...credential,
    };
    account.credentials.set(data.sid, data);
  }
}

function addressData(given: GivenAddress, world: World): AddressConfigurationData {
  return {
    sid: world.newSid('IG'),
    address_country: null,
    friendly_name: null,
    ...dates(world),
    ...given,
    auto_creation: {
      enabled: false,
      type: 'default',
      conversation_service_sid: null,
      webhook_url: null,
      webhook_method: null,
      webhook_filters: null,
      studio_flow_sid: null,
      studio_retry_count: null,
      ...given.auto_creation,
    },
  };
}
