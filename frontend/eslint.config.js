import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import lingui from 'eslint-plugin-lingui';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** What a person reads goes through the message catalogue (docs/frontend.md). */
const words = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: [
    'src/**/*.test.{ts,tsx}',
    'src/testing/**',
    'src/features/reviews/proposed-conclusion.ts',
  ],
  rules: {
    'lingui/no-unlocalized-strings': [
      'error',
      {
        // Code words, constants, drawings, keys as they are printed on the keyboard, and the desk's own name.
        ignore: [
          '^(?![A-Z])\\S+$',
          '^[A-Z0-9_-]+$',
          '^[^A-Za-z]*$',
          '^M[0-9][-0-9.a-zA-Z ,]+$',
          '^(Shift\\+|Ctrl\\+)?(\\w|Arrow\\w+|Enter|Escape|Home|End|Page\\w+|Delete)$',
          '· Claimdesk$',
          '^Claimdesk$',
          '^(Markdown|ClaimReview|Web Annotations)$',
          '^T00:00:00Z$',
          '^(Shift|Ctrl)\\+$',
          '^[a-z][\\w/-]*:? ?$',
        ],
        ignoreNames: [
          {
            regex: {
              pattern: '^(class|aria-(hidden|live|controls|current|labelledby|describedby)|data-)',
            },
          },
          'key',
          'keys',
          'id',
          'to',
          'href',
          'type',
          'name',
          'accept',
          'autoComplete',
          'd',
          'viewBox',
          'yOffset',
          'queryKey',
          'displayName',
          'reason',
        ],
        ignoreFunctions: [
          'lazyRouteComponent',
          'getRouteApi',
          'Error',
          'TypeError',
          'console.*',
          'api.*',
          'Intl.*',
          '*.matchMedia',
          'useMediaQuery',
          '*.matches',
          '*.startsWith',
          '*.setRequestHeader',
          '*.addEventListener',
          '*.removeEventListener',
          '*.append',
          '*.get',
          '*.has',
          '*.set',
          '*.includes',
          '*.querySelector',
          '*.closest',
          '*.join',
          'holdSession',
        ],
        useTsTypes: true,
      },
    ],
  },
};

/** A feature knows itself and what lies below it; routes put features together. */
const featureBoundaries = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['@/features/*', `!@/features/${feature}`, '../*'],
            message: 'Features do not import one another: compose them in a route.',
          },
          { group: ['@/app/*'], message: 'Features do not know the application around them.' },
        ],
      },
    ],
  },
}));

const foundations = {
  files: ['src/lib/**', 'src/ui/**', 'src/spans/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['@/features/*', '@/app/*'], message: 'Foundations do not know features.' },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist', 'src/lib/api-schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', '{e2e,bench}/**/*.ts', 'scripts/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    plugins: { 'react-hooks': reactHooks, lingui },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...lingui.configs['flat/recommended'].rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router signals redirects by throwing plain objects.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from articles and people is shown as text, never as HTML.',
        },
      ],
    },
  },
  words,
  ...featureBoundaries,
  foundations,
  {
    files: ['scripts/**', '{e2e,bench}/**', 'eslint.config.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  { files: ['public/**'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
);
