/** How often a delivery is tried again, and after which failures. */
export interface Retries {
  readonly most: number;
  readonly isRetried: (failure: string | number) => boolean;
}

/**
 * Once, if no connection came about; the fragment of the address may say otherwise, by `rc` (0 to 5)
 * and `rp` (`ct`, `rt`, `4xx`, `5xx`, `all`), as in `https://example.com/hook#rc=3&rp=ct,5xx`.
 *
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export function retriesOf({ hash }: URL): Retries {
  const overrides = new URLSearchParams(hash.slice(1));
  const count = overrides.get('rc') ?? '';
  const policies = (overrides.get('rp') ?? 'ct').toLowerCase().split(',');
  return {
    most: /^[0-5]$/.test(count) ? Number(count) : 1,
    isRetried: (failure) => {
      const policy = policyOf(failure);
      return policy !== undefined && (policies.includes(policy) || policies.includes('all'));
    },
  };
}

function policyOf(failure: string | number): string | undefined {
  if (failure === 'unreachable') return 'ct';
  if (failure === 'timeout') return 'rt';
  if (typeof failure === 'string' || failure < 400) return undefined;
  return failure < 500 ? '4xx' : '5xx';
}
