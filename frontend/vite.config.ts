import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { messageMacros } from './scripts/messages-plugin.ts';

const server = process.env['CLAIMDESK_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [messageMacros(), react(), lingui({ failOnMissing: true, failOnCompileError: true })],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
  build: {
    manifest: true,
    // The Content-Security-Policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first page needs of these arrives as one file: many small ones compress worse.
        codeSplitting: {
          groups: [
            {
              name: 'desk',
              test: /src\/lib\/(keys|key-bindings|session|format|language|problem|api|events)\.ts|src\/ui\/(toasts|states|icon|theme)\.tsx?/,
            },
          ],
        },
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
