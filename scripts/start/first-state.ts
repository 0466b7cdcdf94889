/** The conversation of the state below. */
export const conversationSid = 'CH5a1e5c0de5a1e5c0de5a1e5c0de5a1e5';

/** What there is to call for at the start: see `Emulator.seed`. */
export const firstState: object = {
  accounts: [
    {
      services: [
        {
          users: [
            { identity: 'alice', friendly_name: 'Alice Winter' },
            { identity: 'bob', friendly_name: 'Bob Summer' },
          ],
          conversations: [
            {
              sid: conversationSid,
              friendly_name: 'Spring sale',
              unique_name: 'spring-sale',
              participants: [{ identity: 'alice' }, { identity: 'bob' }],
              messages: [
                { author: 'alice', body: 'Which day does it begin?' },
                { author: 'bob', body: 'On the first of March.' },
              ],
            },
            { friendly_name: 'Team lunch', participants: [{ identity: 'bob' }] },
          ],
        },
      ],
    },
  ],
};
