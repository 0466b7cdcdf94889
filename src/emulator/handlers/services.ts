import { serviceAnswer } from '../answers/service.ts';
import { listing, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import type { Service } from '../store/records.ts';
import { addService, oldestOther, removeService } from '../store/services.ts';
import { notFound } from './not-found.ts';

export const listServices: Handler<'ListService'> = ({ account, mount }) =>
  listing(
    account.services,
    (cursor) => cursor,
    ({ data }) => data.sid,
    (service) => serviceAnswer(service, mount),
  );

export const createService: Handler<'CreateService'> = ({ form, account, mount, world }) => {
  const service = addService(account, form.FriendlyName ?? '', world);
  return { status: 201, body: serviceAnswer(service, mount) };
};

export const fetchService: Handler<'FetchService'> = (call) => ({
  status: 200,
  body: serviceAnswer(serviceOf(call), call.mount),
});

/** With everything in it. The last service of the account stays: shortened paths need one. */
export const deleteService: Handler<'DeleteService'> = (call) => {
  const { account, world } = call;
  const service = serviceOf(call);
  const { sid } = service.data;
  if (sid === account.configuration.default_chat_service_sid) {
    const next = world.choices.defaultService === 'allow' ? oldestOther(service) : undefined;
    if (next === undefined) throw fault('defaultServiceInUse', { sid });
    account.configuration.default_chat_service_sid = next.data.sid;
  }
  removeService(service, world);
  return { status: 204 };
};

function serviceOf(call: Call<'FetchService'>): Service {
  return call.account.services.get(call.path.Sid) ?? notFound(call);
}
