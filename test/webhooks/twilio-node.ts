import { createRequire } from 'node:module';
import { join } from 'node:path';
import { peer } from '../../scripts/bench/peer-install.ts';

export type Params = Readonly<Record<string, string | readonly string[]>>;

/** What Twilio's own library signs and verifies with. */
interface TwilioNode {
  getExpectedTwilioSignature(authToken: string, url: string, params: Params): string;
  getExpectedBodyHash(body: string): string;
  validateRequest(authToken: string, signature: string, url: string, params: Params): boolean;
  validateRequestWithBody(authToken: string, signature: string, url: string, body: string): boolean;
}

const folder = await peer('twilio', '6.2.0');

export const twilio: TwilioNode = createRequire(join(folder, 'index.js'))(
  'twilio/lib/webhooks/webhooks.js',
);
