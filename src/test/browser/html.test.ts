import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { builtPages, fileOf } from './built-pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes the file: how it is laid out is nobody's to mend.
      'no-trailing-whitespace': 'off',
      // A list may be named (WAI-ARIA 1.2, 5.2.8.4); the rule only doubts that it is worth it.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // What search engines cut off; a title is its author's words, and the schema bounds it.
      'long-title': 'off',
      // An id may hold anything but white space (HTML standard, 3.2.6); `impact.features` says what it is.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

test.each(['real', 'empty'] as const)('every page of the site "%s" is valid HTML', async (name) => {
  const { folder } = inject('sites')[name];
  const pages = await builtPages(folder);
  expect(pages.length).toBeGreaterThan(0);
  const faults: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(fileOf(folder, page));
    for (const { ruleId, message, line, column, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${page}:${line}:${column} ${ruleId}: ${message} (${selector ?? 'no element'})`);
    }
  }
  expect(faults).toEqual([]);
});
