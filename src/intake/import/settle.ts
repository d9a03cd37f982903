import type { KnownWords } from '../../core/write-up/known-words.ts';
import { REQUIRED_BY_STATUS } from '../../schema/status.ts';
import { oneLine } from './block.ts';
import { isFactKey } from './fact-key.ts';
import { labelOf } from './fact-lines.ts';
import { roleOf } from './role.ts';
import { wordsOf } from './words.ts';
import type { WriteUp } from './write-up.ts';

/**
 * Fills what every incident must have as far as the source allows: an unknown severity or time is said to be so, and
 * the status is lowered to the highest whose fields are there. What is missing after that stays missing.
 */
export function settleIncident(up: WriteUp, words: KnownWords): void {
  const top = { from: 0, to: 0 };
  if (up.get('severity') === undefined) up.set('severity', 'unknown', top);
  if (up.get('detected') === undefined) up.set('detected', 'unknown', top);
  if (up.get('symptoms') === undefined) symptomsFromSummary(up);
  if (up.get('services') === undefined) servicesFromTitle(up, words);
  settleStatus(up);
}

/** What a document calls its summary says what is seen where nothing else does; it stays in the body too. */
function symptomsFromSummary(up: WriteUp): void {
  const summary = up.kept.find(({ path }) =>
    path.some(({ title }) => title !== '' && roleOf(title) === 'summary'),
  );
  // What stands under a heading that says what it is, such as how one sees that it is mended, is no symptom.
  const first =
    summary ??
    up.kept.find(
      ({ path, raw }) =>
        path.length <= 2 &&
        path.every(({ title }) => roleOf(title) === undefined) &&
        SAID.test(raw) &&
        !isFactKey(labelOf(raw)?.key ?? '') &&
        raw.trim() !== up.get('title'),
    );
  if (first === undefined || !up.add('symptoms', { text: saidIn(first.raw) }, first)) return;
  up.doubt(first.from, 'The source lists no symptoms; its first words about the problem were taken.');
}

/** On one line, without the label before it; of a list its first item. */
function saidIn(raw: string): string {
  const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(.+)$/mu.exec(raw);
  if (item?.index === 0) return item[1] ?? '';
  const label = labelOf(raw);
  return oneLine(label === undefined || label.rest === '' ? raw : label.rest).replace(ANNOUNCING, '');
}

/** A last sentence that announces the list below it. */
const ANNOUNCING = /(?<=[.!?]) [^.!?:]{1,100}:$/u;

/** A sentence, and no fence, list or label. */
const SAID = /^(?!```|\*\*[^*]{1,60}(?::\*\*|\*\*:))[\p{L}`"“*]/u;

function servicesFromTitle(up: WriteUp, words: KnownWords): void {
  const said = wordsOf(String(up.get('title') ?? ''));
  const pairs = said.map((word, i) => `${word} ${said[i + 1] ?? ''}`);
  const found = [...pairs, ...said]
    .map((word) => words.idOf('services', word))
    .find((id) => id !== undefined);
  if (found === undefined || !up.add('services', found, { from: 0, to: 0 })) return;
  up.doubt(1, `The source names no service; "${found}" was taken from its title.`);
}

const LADDER = ['resolved', 'mitigated', 'identified', 'investigating'] as const;

function settleStatus(up: WriteUp): void {
  const said = up.get('status');
  if (said === undefined) {
    const status = isMet(up, 'identified') ? 'identified' : 'investigating';
    up.replace('status', status);
    up.doubt(1, `The source gives no status; ${status} is written.`);
    return;
  }
  const at = LADDER.indexOf(said as (typeof LADDER)[number]);
  if (at === -1 || isMet(up, String(said))) return;
  const lower = LADDER.slice(at + 1).find((status) => isMet(up, status));
  const missing = (REQUIRED_BY_STATUS[String(said)] ?? []).filter((key) => !has(up, key)).join(', ');
  if (lower === undefined) return;
  up.replace('status', lower);
  up.doubt(1, `The source says ${said}, and has no ${missing}; the status is lowered to ${lower}.`);
}

const isMet = (up: WriteUp, status: string): boolean =>
  (REQUIRED_BY_STATUS[status] ?? []).every((key) => has(up, key));

function has(up: WriteUp, key: string): boolean {
  const value = up.get(key);
  if (key === 'fixes')
    return up.listOf('fixes').some((fix) => (fix as { state?: string }).state !== 'proposed');
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
