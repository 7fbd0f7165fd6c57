import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { firstPage } from './scripts/first-page-plugin.ts';
import { messageMacros } from './scripts/messages-plugin.ts';

const server = process.env['CLAIMDESK_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    messageMacros(),
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    firstPage(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
  build: {
    manifest: true,
    // The Content-Security-Policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs, in one chunk: it packs better together, and is asked for once.
        codeSplitting: {
          groups: [
            {
              name: 'desk',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|@lingui|use-sync-external-store|openapi-fetch|clsx)\/|\/src\/lib\/(keys|key-bindings|session|format|language|problem|api|events)\.ts|\/src\/ui\/(toasts|states|icon|theme|panes)\.tsx?$/,
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
