/** What the sentence of a result is, in the words that stand before it; empty where it speaks for itself. */
export function doingLabel(kind: string): string {
  return LABELS.get(kind) ?? '';
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ['fix', 'Fix: '],
  ['mitigation', 'Mitigation: '],
  ['proposed', 'Proposed fix: '],
  ['next-step', 'Not fixed yet. Next: '],
  ['code', 'What to do: '],
]);
