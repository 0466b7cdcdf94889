import type { SendOptions, TestEmulator } from '../../helpers/emulator.ts';
import type { CaseWorld, Form } from './case.ts';

/** A fresh emulator seen from one of the two mounts. */
export async function caseWorld(server: TestEmulator, isScoped: boolean): Promise<CaseWorld> {
  const { body } = await server.send('GET', '/v1/Configuration');
  const prefix = isScoped ? `/v1/Services/${body.default_chat_service_sid}` : '/v1';
  return { ...verbs(server, prefix), root: verbs(server, '/v1'), prefix, isScoped, server };
}

function verbs({ send }: TestEmulator, prefix: string): Pick<CaseWorld, 'get' | 'post' | 'remove'> {
  const at = (path: string): string => (path.startsWith('/') ? prefix + path : path);
  return {
    get: (path) => send('GET', at(path)),
    post: (path, form: Form = {}, headers: SendOptions['headers'] = {}) =>
      send('POST', at(path), { form, headers }),
    remove: (path, headers = {}) => send('DELETE', at(path), { headers }),
  };
}
