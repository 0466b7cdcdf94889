import type { Account } from './records.ts';
import type { AddressConfigurationData } from './settings.ts';

/** By SID, or by the address itself. */
export function findAddress(
  { addresses, addressesByAddress }: Account,
  sidOrAddress: string,
): AddressConfigurationData | undefined {
  return addresses.get(sidOrAddress) ?? addressesByAddress.get(sidOrAddress);
}

export function insertAddress(account: Account, address: AddressConfigurationData): void {
  account.addresses.set(address.sid, address);
  account.addressesByAddress.set(address.address, address);
}

export function removeAddress(account: Account, address: AddressConfigurationData): void {
  account.addresses.delete(address.sid);
  account.addressesByAddress.delete(address.address);
}
