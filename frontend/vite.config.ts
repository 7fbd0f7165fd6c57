import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { packed } from './scripts/packed-plugin.ts';
import { messageMacros } from './scripts/messages-plugin.ts';

const server = process.env['CLAIMDESK_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    messageMacros(),
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    packed(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
  build: {
    // The Content-Security-Policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What shows the first queue is one file: small ones cost a slow connection a round trip each.
        codeSplitting: { groups: [{ name: 'desk', tags: ['$initial'] }] },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
  },
});
