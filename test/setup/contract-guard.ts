import { afterAll, afterEach } from 'vitest';
import { failOnFindings } from '../helpers/guarded.ts';

afterEach(failOnFindings);
// What a test does as it cleans up comes after its own `afterEach`.
afterAll(failOnFindings);
