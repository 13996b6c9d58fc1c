// @ts-check
import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { bannedInShared, bannedInSql, bannedSyntax } from './scripts/lint/banned-syntax.mjs'
import { noSlowPattern } from './scripts/lint/no-slow-pattern.mjs'
import { rulesVersion } from './scripts/lint/rules-version.mjs'
import { tooNew } from './scripts/lint/too-new.mjs'
import { whoMayImport } from './scripts/lint/who-may-import.mjs'

const app = ['main/**/*.ts', 'preload/**/*.ts', 'renderer/**/*.{ts,tsx}']
const renderer = ['renderer/**/*.{ts,tsx}']
const tests = ['tests/**/*.{ts,tsx}']
const configs = ['*.config.{js,ts}']

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.runtime/', 'test-results/', '**/*.d.ts']),
  {
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: {
      'import-x': importX,
      // The version is part of what the lint cache is kept by: a changed rule or table is a new one.
      dateline: {
        meta: { name: 'dateline', version: rulesVersion() },
        rules: { 'no-slow-pattern': noSlowPattern, 'who-may-import': whoMayImport },
      },
    },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mjs'] },
    },
    rules: {
      'dateline/who-may-import': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/max-dependencies': ['error', { max: 15, ignoreTypeImports: false }],
      'import-x/no-self-import': 'error',
      'import-x/first': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { minimumDescriptionLength: 0, 'ts-expect-error': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // bannedSyntax asks for `type`; this rule would also forbid the one place that needs `interface`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreVoidReturningFunctions: true, ignoreArrowShorthand: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: app,
    rules: {
      'no-restricted-syntax': ['error', ...bannedSyntax, ...tooNew],
      // Scripts and tests read only what is ours.
      'dateline/no-slow-pattern': 'error',
    },
  },
  {
    files: ['main/library/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...tooNew, ...bannedInSql] },
  },
  {
    files: renderer,
    extends: [reactHooks.configs.flat['recommended-latest']],
    // The types are of today's browsers; what replaced a deprecated call is often newer than Chromium 114.
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['main/base/log.ts', 'main/cli/**', 'scripts/**', 'tests/{support,bench}/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'import-x/max-dependencies': 'off',
    },
  },
  {
    files: ['tests/**/*.test.{ts,tsx}'],
    ignores: ['**/*.alone.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...bannedInShared] },
  },
  // Tables of contents: a call is answered by its noun, and there are as many nouns as there are.
  { files: ['main/calls/**', 'preload/contract/**'], rules: { 'import-x/max-dependencies': 'off' } },
  { files: configs, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    // The compiler checks names here too (scripts/tsconfig.json), and knows more of them.
    rules: { 'no-undef': 'off' },
  },
)
