import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imported, lostIn, textOf } from '../../test/import/whole-import.ts';
import { checkEntry } from '../check-entry.ts';
import { knownPlace } from '../known-place.ts';
import { lineCount } from './account.ts';

/** `npm run test:fuzz` looks at 10,000; each may take 50 ms on a busy machine. */
const RUNS = Number(process.env.FUZZ ?? 40);
const PATIENT = { timeout: 60_000 + RUNS * 50 };

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcdefghéßжλ字0123'), minLength: 2, maxLength: 8 }),
  },
  { weight: 1, arbitrary: fc.constantFrom('No', 'is', 'Run', 'the', 'Check', 'that', 'stays', 'should') },
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const heading = fc.constantFrom(
  'Symptoms',
  'Root Cause',
  'Fix',
  'Error',
  'Attempted Fixes',
  'Next Steps',
  'Verification',
  'Success Criteria',
  'Impact',
  'Timeline',
  'Action Items',
  'Hypothesis 1: it',
  'Close Codes',
  'Files',
  'Steps',
  'Meaning',
  'Diagnosis',
  'Summary',
);
const block = fc.oneof(
  sentence,
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((lines) => lines.map((line) => `- ${line}`).join('\n')),
  fc
    .array(fc.tuple(fc.constantFrom('✅ ', '❌ ', '[x] ', ''), sentence), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.map(([mark, line]) => `1. ${mark}${line}\n   - ${line}`).join('\n')),
  fc
    .tuple(fc.constantFrom('', 'sh', 'python', 'text'), sentence)
    .map(([language, text]) => `\`\`\`${language}\nError: ${text}\n\`\`\``),
  fc
    .tuple(sentence, sentence, sentence)
    .map(([a, b, c]) => `| Feature | Status | ${a} |\n|---|---|---|\n| ${b} | Broken | ${c} |`),
  fc
    .tuple(
      fc.constantFrom(
        'Status',
        'Severity',
        'Date',
        'Service',
        'Labels',
        'Bug ID',
        'Fix',
        'Odd',
        'Workaround',
      ),
      sentence,
    )
    .map(([key, value]) => `**${key}:** ${value}`),
  sentence.map((text) => `> ${text}\n>\n> <b onclick="x">${text}</b> &amp; <script>${text}</script>`),
  sentence.map(
    (text) => `see [${text}](../${text.replaceAll(' ', '-')}.md#x) and ![${text}](${text[0]}.png)`,
  ),
  fc
    .tuple(
      fc.constantFrom('Status', 'From', 'Log', 'Cause', ':Date', 'Step 1', 'Problem 2', 'Remediation'),
      fc.constantFrom(' ', '\n', '\n    '),
      sentence,
    )
    .map(([key, gap, value]) => `${value}\n${key}:${gap}${value}\nSeverity: P1\nOwner: ${value}`),
  sentence.map((text) => `{\n"title": "${text}"\n}`),
  fc.constant('---'),
  fc.string({ maxLength: 60 }),
);
const section = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.oneof(heading, sentence), fc.array(block, { maxLength: 4 }))
  .map(([depth, title, blocks]) => [`${'#'.repeat(depth)} ${title}`, ...blocks].join('\n\n'));
const front = fc.option(
  fc
    .tuple(word, sentence)
    .map(
      ([key, value]) =>
        `---\ntitle: ${value}\n${key}: "${value}"\ntags: [${value.replaceAll(' ', ', ')}]\n---\n`,
    ),
  { nil: '' },
);
const document = fc
  .tuple(front, fc.array(section, { maxLength: 8 }))
  .map(([top, sections]) => `${top}\n${sections.join('\n\n')}\n`);

test('no word of any document is lost, and check reads what was made of it', PATIENT, () => {
  fc.assert(
    fc.property(document, (text) => {
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      const source = textOf(text).text;
      const made = imported(text);
      expect(lostIn(source, made)).toEqual({ words: [], lines: [] });
      for (const file of made.files) expect(isRead(file), file.text).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('nor of any page', PATIENT, () => {
  const tag = fc.constantFrom('p', 'h2', 'li', 'td', 'div', 'pre', 'b', 'code', 'blockquote', 'span');
  const page = fc
    .array(fc.tuple(tag, sentence), { minLength: 1, maxLength: 20 })
    .map(
      (parts) =>
        `<html><body>\n${parts.map(([name, text]) => `<${name}>${text}</${name}>`).join('\n')}\n</body></html>`,
    );
  fc.assert(
    fc.property(page, (html) => {
      const said = html.replace(/<[^>]*>/gu, ' ');
      const found = imported(html, 'page.html');
      expect(lostIn(said, { ...found, lines: [] }).words).toEqual([]);
      expect(found.lines.at(-1)?.to).toBe(lineCount(html));
    }),
    { numRuns: RUNS / 2 },
  );
});

test('nor of tables in tables, marks in marks and drawings, and no letter becomes a number', PATIENT, () => {
  const { inner } = fc.letrec((tie) => ({
    inner: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      sentence,
      tie('marked'),
      tie('parted'),
      tie('table'),
    ),
    marked: fc
      .tuple(
        fc.constantFrom('b', 'i', 'del', 'code', 'span', 'svg', 'a'),
        tie('inner'),
        fc.constantFrom(' ', ':', ''),
      )
      .map(([name, text, end]) => `<${name}>${text}${end}</${name}> `),
    parted: fc
      .tuple(fc.constantFrom('p', 'div', 'li', 'h2', 'pre', 'blockquote', 'dd'), tie('inner'), tie('inner'))
      .map(([name, a, b]) => `<${name}>${a}</${name}>\n${b}`),
    table: fc
      .tuple(
        fc.constantFrom('td', 'th'),
        fc.array(tie('inner'), { minLength: 1, maxLength: 4 }),
        tie('inner'),
      )
      .map(
        ([name, cells, last]) =>
          `<table><tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr><tr><td>${last}</td></tr></table>`,
      ),
  }));
  fc.assert(
    fc.property(inner as fc.Arbitrary<string>, (html) => {
      const found = imported(`<html><body>${html}</body></html>`, 'page.html');
      expect(lostIn(html.replace(/<[^>]*>/gu, ' '), { ...found, lines: [] }).words).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

/** Whether check knows the place of a file and gets at least a part of an entry out of it. */
function isRead({ path, text }: { readonly path: string; readonly text: string }): boolean {
  const place = knownPlace(path);
  if (place === undefined) return false;
  const { entry, partial } = checkEntry(place, Buffer.from(text));
  return entry !== undefined || partial !== undefined;
}
