import { notificationAnswer } from '../answers/notification.ts';
import type { Call, Handler } from '../call.ts';
import type { MembershipNotificationData, NotificationData } from '../store/settings.ts';
import { refuseEmptyUpdate } from './empty-update.ts';

export const fetchNotification: Handler<'FetchServiceNotification'> = ({ service, mount }) => ({
  status: 200,
  body: notificationAnswer(service, mount),
});

export const updateNotification: Handler<'UpdateServiceNotification'> = (call) => {
  const { form, service, mount, world } = call;
  refuseEmptyUpdate(form, world.choices);
  Object.assign(service.notification, changed(service.notification, form));
  return { status: 200, body: notificationAnswer(service, mount) };
};

function changed(
  before: NotificationData,
  form: Call<'UpdateServiceNotification'>['form'],
): NotificationData {
  const message = before.new_message;
  return {
    log_enabled: flag(form.LogEnabled, before.log_enabled),
    new_message: {
      ...occasion(message, {
        enabled: form['NewMessage.Enabled'],
        template: form['NewMessage.Template'],
        sound: form['NewMessage.Sound'],
      }),
      badge_count_enabled: flag(form['NewMessage.BadgeCountEnabled'], message.badge_count_enabled),
      with_media: {
        enabled: flag(form['NewMessage.WithMedia.Enabled'], message.with_media.enabled),
        template: text(form['NewMessage.WithMedia.Template'], message.with_media.template),
      },
    },
    added_to_conversation: occasion(before.added_to_conversation, {
      enabled: form['AddedToConversation.Enabled'],
      template: form['AddedToConversation.Template'],
      sound: form['AddedToConversation.Sound'],
    }),
    removed_from_conversation: occasion(before.removed_from_conversation, {
      enabled: form['RemovedFromConversation.Enabled'],
      template: form['RemovedFromConversation.Template'],
      sound: form['RemovedFromConversation.Sound'],
    }),
  };
}

function occasion(
  before: MembershipNotificationData,
  sent: {
    readonly [Name in keyof MembershipNotificationData]: Sent<MembershipNotificationData[Name]>;
  },
): MembershipNotificationData {
  return {
    enabled: flag(sent.enabled, before.enabled),
    template: text(sent.template, before.template),
    sound: text(sent.sound, before.sound),
  };
}

/** `null` for a field that was sent empty: it goes back to what it was on the first day. */
type Sent<Value> = Value | null | undefined;

function flag(sent: Sent<boolean>, before: boolean): boolean {
  return sent === undefined ? before : (sent ?? false);
}

function text(sent: Sent<string>, before: string): string {
  return sent === undefined ? before : (sent ?? '');
}
