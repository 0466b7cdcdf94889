/** Where `npm start` and `conversations emulate` listen. */
export const emulatorUrl = 'http://127.0.0.1:4010';
