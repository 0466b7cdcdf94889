import { addressAnswer } from '../answers/address.ts';
import { listing, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import { findAddress, insertAddress, removeAddress } from '../store/addresses.ts';
import type { AddressConfigurationData } from '../store/settings.ts';
import { autoCreationOf, noAutoCreation } from './auto-creation.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notFound } from './not-found.ts';

export const listAddresses: Handler<'ListConfigurationAddress'> = ({ query, account, mount }) =>
  listing(
    account.addresses,
    (cursor) => cursor,
    ({ sid }) => sid,
    (address) => addressAnswer(address, account, mount),
    ({ type }) => type === (query.Type ?? type),
  );

export const createAddress: Handler<'CreateConfigurationAddress'> = (call) => {
  const { form, account, mount, world, now } = call;
  const text = form.Address ?? '';
  const same = account.addressesByAddress.get(text);
  if (same !== undefined) throw fault('addressTaken', { address: text, sid: same.sid });
  const address: AddressConfigurationData = {
    sid: world.newSid('IG'),
    type: form.Type ?? 'sms',
    address: text,
    address_country: form.AddressCountry ?? null,
    friendly_name: form.FriendlyName ?? null,
    auto_creation: autoCreationOf(form, noAutoCreation, account),
    date_created: now,
    date_updated: now,
  };
  insertAddress(account, address);
  return { status: 201, body: addressAnswer(address, account, mount) };
};

export const fetchAddress: Handler<'FetchConfigurationAddress'> = (call) => ({
  status: 200,
  body: addressAnswer(addressOf(call), call.account, call.mount),
});

export const updateAddress: Handler<'UpdateConfigurationAddress'> = (call) => {
  const { form, account, mount, world, now } = call;
  const address = addressOf(call);
  refuseEmptyUpdate(form, world.choices);
  const changes: Partial<AddressConfigurationData> = {
    ...(form.FriendlyName !== undefined && { friendly_name: form.FriendlyName }),
    auto_creation: autoCreationOf(form, address.auto_creation, account),
    date_updated: now,
  };
  Object.assign(address, changes);
  return { status: 200, body: addressAnswer(address, account, mount) };
};

export const deleteAddress: Handler<'DeleteConfigurationAddress'> = (call) => {
  removeAddress(call.account, addressOf(call));
  return { status: 204 };
};

function addressOf(call: Call<'FetchConfigurationAddress'>): AddressConfigurationData {
  return findAddress(call.account, call.path.Sid) ?? notFound(call);
}
