import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

// English stands in the code; every other language is one file beside it, in the order of the sources.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['de'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['**/*.test.*', '**/testing/**'],
    },
  ],
  orderBy: 'origin',
  format: formatter({ lineNumbers: false }),
});
