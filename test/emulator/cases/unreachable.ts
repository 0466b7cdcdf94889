import type { OperationId } from '../../../generated/operations.ts';

const noPreEvent = 'No webhook is asked first, and what is not asked about is done in one step.';

/** Documented answers that no state of the emulator leads to, named without `Service` where there are two. */
export const unreachable: readonly {
  readonly operation: OperationId;
  readonly status: number;
  readonly reason: string;
}[] = [
  {
    operation: 'CreateConversationMessage',
    status: 409,
    reason: 'A message that is not there yet cannot be changed by anybody else.',
  },
  {
    operation: 'DeleteUser',
    status: 409,
    reason: 'No webhook is asked before a user is deleted, so nobody can come in between.',
  },
  {
    operation: 'UpdateUserConversation',
    status: 409,
    reason: 'It takes no X-Twilio-Webhook-Enabled, so no webhook is asked before it.',
  },
  {
    operation: 'DeleteUserConversation',
    status: 409,
    reason: 'It is answered only where participants of closed conversations are chosen to stay.',
  },
  {
    operation: 'CreateConversationScopedWebhook',
    status: 409,
    reason: 'A webhook that is not there yet cannot be changed by anybody else.',
  },
  { operation: 'UpdateConversationScopedWebhook', status: 409, reason: noPreEvent },
  { operation: 'DeleteConversationScopedWebhook', status: 409, reason: noPreEvent },
  { operation: 'UpdateRole', status: 409, reason: noPreEvent },
  { operation: 'UpdateConfiguration', status: 409, reason: noPreEvent },
  { operation: 'UpdateConfigurationWebhook', status: 409, reason: noPreEvent },
  { operation: 'UpdateConfigurationAddress', status: 409, reason: noPreEvent },
  { operation: 'DeleteConfigurationAddress', status: 409, reason: noPreEvent },
  { operation: 'UpdateServiceConfiguration', status: 409, reason: noPreEvent },
  { operation: 'UpdateServiceWebhookConfiguration', status: 409, reason: noPreEvent },
  { operation: 'UpdateServiceNotification', status: 409, reason: noPreEvent },
];
