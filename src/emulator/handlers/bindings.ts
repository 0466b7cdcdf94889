import { bindingAnswer } from '../answers/binding.ts';
import { listing, type Call, type Handler } from '../call.ts';
import type { BindingData } from '../store/settings.ts';
import { notFound } from './not-found.ts';

export const listBindings: Handler<'ListServiceBinding'> = ({ query, service, mount }) => {
  const types = given(query.BindingType);
  const identities = given(query.Identity);
  return listing(
    service.bindings,
    (cursor) => cursor,
    ({ sid }) => sid,
    (binding) => bindingAnswer(binding, service, mount),
    ({ binding_type, identity }) =>
      (types?.has(binding_type) ?? true) && (identities?.has(identity) ?? true),
  );
};

export const fetchBinding: Handler<'FetchServiceBinding'> = (call) => ({
  status: 200,
  body: bindingAnswer(bindingOf(call), call.service, call.mount),
});

export const deleteBinding: Handler<'DeleteServiceBinding'> = (call) => {
  call.service.bindings.delete(bindingOf(call).sid);
  return { status: 204 };
};

function bindingOf(call: Call<'FetchServiceBinding'>): BindingData {
  return call.service.bindings.get(call.path.Sid) ?? notFound(call);
}

/** A filter that names nothing is none. */
function given<Value>(values: readonly Value[] | null | undefined): ReadonlySet<Value> | undefined {
  return values === undefined || values === null || values.length === 0
    ? undefined
    : new Set(values);
}
