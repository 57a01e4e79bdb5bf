import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { importZones } from './scripts/import-zones.js';

const browserCode = ['src/**/*.ts', 'stories/**/*.ts', 'test/{features,client,form,wizard}/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'service/dist/',
      'storybook-static/',
      'story-pictures/',
      '.cache/',
      'coverage/',
      'data/',
      'release/',
      'types/',
      'test/package/',
      // Apps with packages of their own; their builds check them.
      'test/frameworks/*/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A short and searchable way to say what a type cannot know; optional chaining would hide the mistake instead.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: browserCode,
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    languageOptions: { globals: globals.browser },
    settings: { wc: { elementBaseClasses: ['LitElement', 'WidgetElement'] } },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression[callee.name=/Event$/], ClassDeclaration[superClass.name=/Event$/])',
          message: 'A library of the page may have replaced the constructor: use src/client/dom-event.ts.',
        },
        {
          selector:
            'CallExpression > MemberExpression.callee:matches([property.type="Identifier"][property.name="find"], [object.name="Array"][property.name="from"])',
          message: 'Prototype and MooTools replace it: use filter, or spread an iterable.',
        },
        {
          selector: 'ImportDeclaration[source.value="@lit/context"][importKind="value"]',
          message: 'Its classes extend the Event of the page: use src/client/session-request.ts.',
        },
      ],
    },
  },
  {
    // In a test, a value that is missing is a failure anyway.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      // Playwright reads the names of the fixtures that a function needs from this pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.{ts,js}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: importZones() }],
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'demo/**', 'test/{engines,faults}/**', 'service/main.ts', '*.{js,ts}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Scripts that stand in a page.
    files: ['service/hosted/views/*.js'],
    languageOptions: { globals: globals.browser },
  },
);
