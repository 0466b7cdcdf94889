import { fault } from '../faults.ts';
import type { MessagingBindingData } from '../store/records.ts';

/** How somebody is to be reached; `null` and empty text stand for a field that was sent empty. */
export interface BindingInput {
  readonly address?: string | null | undefined;
  readonly proxyAddress?: string | null | undefined;
  readonly proxyAddressFallback?: string | null | undefined;
  readonly projectedAddress?: string | null | undefined;
}

/** What was given as a binding, if anything was; whatever does not go together is a fault. */
export function messagingBinding(input: BindingInput): MessagingBindingData | null {
  const { address, proxyAddress, proxyAddressFallback, projectedAddress } = input;
  if (isGiven(projectedAddress)) {
    if (isGiven(address) || isGiven(proxyAddress)) throw fault('bindingUnsupported');
    return { type: 'sms', projected_address: projectedNumber(projectedAddress) };
  }
  if (!isGiven(address)) {
    if (isGiven(proxyAddress)) throw fault('addressMissing');
    return null;
  }
  const { type } = channelOf(address);
  const fallback = fallbackOf(proxyAddressFallback, type);
  if (type === 'email') {
    if (isGiven(proxyAddress)) throw fault('proxyUnsupported');
    return { type, address, level: 'to' };
  }
  if (isGiven(proxyAddress)) {
    const proxy = proxyOf(address, proxyAddress);
    return { type, address, proxy_address: proxy, ...fallback };
  }
  // In a group text nobody has a proxy address.
  if (type === 'sms' && proxyAddress === undefined) return { type, address };
  throw fault('proxyAddressMissing');
}

/** Your address on the channel of the participant's own one. */
export function proxyOf(address: string, proxyAddress: string): string {
  const { type } = channelOf(address);
  const channel = channels.find(({ proxy }) => proxy?.test(proxyAddress) === true);
  if (channel === undefined) throw fault('proxyAddressInvalid');
  if (channel.type !== type) throw fault('proxyTypeDiffers');
  if (proxyAddress === address) throw fault('addressEqualsProxy');
  return proxyAddress;
}

/** Group texts know phone numbers only. */
export function projectedNumber(text: string): string {
  if (phone.test(text)) return text;
  throw fault('invalidParameter', {
    name: 'MessagingBinding.ProjectedAddress',
    reason: 'it is no phone number with a + and the country in front',
  });
}

export function isGiven(text: string | null | undefined): text is string {
  return text !== undefined && text !== null && text !== '';
}

const phone = /^\+\d{5,15}$/;

/** How addresses look, by channel: the participant's own one, and yours where there is one. */
const channels: readonly {
  readonly type: string;
  readonly address: RegExp;
  readonly proxy?: RegExp;
}[] = [
  { type: 'sms', address: phone, proxy: /^(?:\+\d{5,15}|\d{3,8})$/ },
  { type: 'whatsapp', address: /^whatsapp:\+\d{5,15}$/i, proxy: /^whatsapp:\+\d{5,15}$/i },
  { type: 'rcs', address: /^rcs:\+\d{5,15}$/i, proxy: /^rcs:\S{1,252}$/i },
  { type: 'messenger', address: /^messenger:\S{1,246}$/i, proxy: /^messenger:\S{1,246}$/i },
  { type: 'gbm', address: /^gbm:\S{1,252}$/i, proxy: /^gbm:\S{1,252}$/i },
  { type: 'apple', address: /^apple:\S{1,250}$/i, proxy: /^apple:\S{1,250}$/i },
  { type: 'email', address: /^(?=.{3,256}$)[^\s@:]+@[^\s@]+$/ },
];

function channelOf(address: string): { readonly type: string } {
  const channel = channels.find((row) => row.address.test(address));
  if (channel === undefined) throw fault('addressInvalid');
  return channel;
}

/** Only RCS has one, which is a phone number. */
function fallbackOf(
  text: string | null | undefined,
  type: string,
): { readonly proxy_address_fallback?: string } {
  if (!isGiven(text)) return {};
  if (type !== 'rcs') throw fault('bindingUnsupported');
  if (phone.test(text)) return { proxy_address_fallback: text };
  throw fault('invalidParameter', {
    name: 'MessagingBinding.ProxyAddressFallback',
    reason: 'it is no phone number with a + and the country in front',
  });
}
