import type { Mount } from './call.ts';
import type { Account, Service } from './store/records.ts';

/** Which service a path is about: the one it names, or the default one of the account. */
export function mounted(
  account: Account,
  path: Readonly<Record<string, string>>,
  origin: string,
): { readonly service: Service; readonly mount: Mount } | undefined {
  const named = path['ChatServiceSid'];
  const sid = named ?? account.configuration.default_chat_service_sid;
  const service = account.services.get(sid);
  if (service === undefined) return undefined;
  const root = `${origin}/v1`;
  const isScoped = named !== undefined;
  return { service, mount: { isScoped, root, url: isScoped ? `${root}/Services/${sid}` : root } };
}
