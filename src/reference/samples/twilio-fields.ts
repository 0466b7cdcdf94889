/** "MessagingBinding.Address" is `messagingBinding.address`, "X-Twilio-Webhook-Enabled" is `xTwilioWebhookEnabled`. */
export function twilioName(name: string): string {
  return name
    .replaceAll('-', '')
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}

/** Whether the helper takes a `Date` for this text. */
export function isMoment(template: string, name: string): boolean {
  if (name === 'LastReadTimestamp') return template.includes('/Users/');
  return name === 'DateCreated' || name === 'DateUpdated';
}

/** Whether the helper's call has no such field. */
export function isLacking(id: string, name: string): boolean {
  if (id.startsWith('List')) return name === 'Page' || name === 'PageToken';
  return lacking.has(name);
}

const lacking: ReadonlySet<string> = new Set(['MessagingBinding.ProxyAddressFallback']);
