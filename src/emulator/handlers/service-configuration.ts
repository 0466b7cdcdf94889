import { serviceConfigurationAnswer } from '../answers/service-configuration.ts';
import type { Call, Handler } from '../call.ts';
import type { ServiceConfigurationData } from '../store/settings.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notEmpty } from './not-empty.ts';
import { conversationRole, serviceRole } from './roles-given.ts';

export const fetchServiceConfiguration: Handler<'FetchServiceConfiguration'> = ({
  service,
  mount,
}) => ({ status: 200, body: serviceConfigurationAnswer(service, mount) });

export const updateServiceConfiguration: Handler<'UpdateServiceConfiguration'> = (call) => {
  const { form, service, mount, world } = call;
  refuseEmptyUpdate(form, world.choices);
  Object.assign(service.configuration, changes(call));
  return { status: 200, body: serviceConfigurationAnswer(service, mount) };
};

function changes({
  form,
  service,
}: Call<'UpdateServiceConfiguration'>): Partial<ServiceConfigurationData> {
  const creator = form.DefaultConversationCreatorRoleSid;
  const participant = form.DefaultConversationRoleSid;
  const user = form.DefaultChatServiceRoleSid;
  const reachability = form.ReachabilityEnabled;
  return {
    ...(creator !== undefined && {
      default_conversation_creator_role_sid: conversationRole(
        service,
        notEmpty('DefaultConversationCreatorRoleSid', creator),
      ).sid,
    }),
    ...(participant !== undefined && {
      default_conversation_role_sid: conversationRole(
        service,
        notEmpty('DefaultConversationRoleSid', participant),
      ).sid,
    }),
    ...(user !== undefined && {
      default_chat_service_role_sid: serviceRole(
        service,
        notEmpty('DefaultChatServiceRoleSid', user),
      ).sid,
    }),
    ...(reachability !== undefined && { reachability_enabled: reachability ?? false }),
  };
}
