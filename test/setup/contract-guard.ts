import { afterAll, afterEach } from 'vitest';
import { failOnFindings, failOnUnneeded } from '../helpers/guarded.ts';

afterEach(failOnFindings);
// What a test does as it cleans up comes after its own `afterEach`.
afterAll(async () => {
  await failOnFindings();
  failOnUnneeded();
});
