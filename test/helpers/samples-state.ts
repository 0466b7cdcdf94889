/** A world in which the things exist that the document's examples name, and nothing they make. */
export const exampleState: object = {
  accounts: [
    {
      configuration: { default_chat_service_sid: 'IS5a0c8e7d3f6b4c19a2d8e1f09b7c6d54' },
      addresses: [
        {
          sid: 'IG7a3c9e1f5d8b4260a4e7c1d9b0f35826',
          type: 'sms',
          address: '+15550100101',
        },
      ],
      credentials: [{ sid: 'CR6d0f3b8e1a5c4792b4e7d9c0f2a81635', type: 'apn' }],
      services: [
        {
          sid: 'IS5a0c8e7d3f6b4c19a2d8e1f09b7c6d54',
          configuration: {
            default_conversation_creator_role_sid: 'RL7e2a9c5b3d1f4860b9c4a6e8d2f01753',
            default_conversation_role_sid: 'RL7e2a9c5b3d1f4860b9c4a6e8d2f01753',
            default_chat_service_role_sid: 'RL4c0d8a2e6f1b4973a5e9d7c3b1f08264',
          },
          roles: [
            {
              sid: 'RL7e2a9c5b3d1f4860b9c4a6e8d2f01753',
              friendly_name: 'channel user',
              type: 'conversation',
            },
            {
              sid: 'RL4c0d8a2e6f1b4973a5e9d7c3b1f08264',
              friendly_name: 'service user',
              type: 'service',
            },
            {
              sid: 'RL9b3e6d0f5a7c4812b6e4f1d3c2a09587',
              friendly_name: 'service admin',
              type: 'service',
            },
            {
              sid: 'RL27d4f8a1c60b4e93b5a8d2c7f1e60943',
              friendly_name: 'Supporter',
              type: 'conversation',
            },
          ],
          users: [{ sid: 'USd2f0a54e1c6b4fb0a3f1c2d89e7b6a15', identity: 'carol' }],
          bindings: [
            {
              sid: 'BS4e9a1c7d3b6f4052a8c5e0d7f1b93264',
              identity: 'carol',
              binding_type: 'apn',
              credential_sid: 'CR6d0f3b8e1a5c4792b4e7d9c0f2a81635',
            },
          ],
          conversations: [
            {
              sid: 'CH8e2b1d7c90f34a65b7d3c1f08a946e5d',
              next_index: 8,
              participants: [{ sid: 'MB3a7d9c1e5f804b26bc0d8e4f712a9563', identity: 'carol' }],
              messages: [
                {
                  sid: 'IM6f1e0c3a8b2d4795a1c7e9d05b8f3426',
                  index: 7,
                  author: 'carol',
                  body: 'When does it leave?',
                  receipts: [
                    {
                      sid: 'DY2c8f5b9e1a7d4036b4e0d9c3f6a81572',
                      participant_sid: 'MB3a7d9c1e5f804b26bc0d8e4f712a9563',
                    },
                  ],
                },
              ],
              webhooks: [
                {
                  sid: 'WH2c7e9a4f1b6d4038b5e0a9c3d7f81e64',
                  target: 'webhook',
                  url: 'https://example.com/events',
                  method: 'POST',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
