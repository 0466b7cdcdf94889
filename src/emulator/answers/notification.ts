import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Service } from '../store/records.ts';
import type { MembershipNotificationData } from '../store/settings.ts';

export function notificationAnswer(
  { account, data, notification }: Service,
  { root }: Mount,
): components['schemas']['Notification'] {
  const { new_message: message } = notification;
  return {
    account_sid: account.sid,
    added_to_conversation: membership(notification.added_to_conversation),
    chat_service_sid: data.sid,
    log_enabled: notification.log_enabled,
    new_message: {
      badge_count_enabled: message.badge_count_enabled,
      enabled: message.enabled,
      sound: message.sound,
      template: message.template,
      with_media: {
        enabled: message.with_media.enabled,
        template: message.with_media.template,
      },
    },
    removed_from_conversation: membership(notification.removed_from_conversation),
    url: `${root}/Services/${data.sid}/Configuration/Notifications`,
  };
}

function membership({
  enabled,
  sound,
  template,
}: MembershipNotificationData): components['schemas']['MembershipNotification'] {
  return { enabled, sound, template };
}
