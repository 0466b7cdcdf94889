import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    // Every exchange with the emulator, and of the client, is held against the spec.
    setupFiles: ['test/setup/contract-guard.ts'],
    // A CommonJS default is what Node says it is, here as in the built package.
    deps: { interopDefault: false },
    // Several tests start real compilers and servers; two cores share them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default config;
