/** Ticks, crosses and warnings that people put before or behind a line instead of words. */
export type Mark = 'good' | 'bad' | 'doubt';

const GOOD = '✅✔☑🟢🎉';
const BAD = '❌✖✗✘🔴⛔🚫';
const DOUBT = '⚠🟡🔧🚧⏳❓🔄';
const ANY = `[${GOOD}${BAD}${DOUBT}]\\uFE0F?`;
const LEADING = new RegExp(`^\\s*(${ANY})\\s*`, 'u');
const TRAILING = new RegExp(`\\s*(${ANY})\\s*$`, 'u');

/** The mark that a line begins or ends with. */
export function markOf(line: string): Mark | undefined {
  const found = LEADING.exec(line)?.[1] ?? TRAILING.exec(line)?.[1];
  const mark = found === undefined ? '' : ([...found][0] ?? '');
  if (mark === '') return undefined;
  return GOOD.includes(mark) ? 'good' : BAD.includes(mark) ? 'bad' : 'doubt';
}

/** The line without marks around it. */
export function withoutMarks(line: string): string {
  let text = line.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(LEADING, '').replace(TRAILING, '').trim();
  }
  return text;
}

/** A heading without pictures and marks around it; empty where it has nothing else. */
export function plainHeading(line: string): string {
  return withoutMarks(line).replace(PICTURES_BEFORE, '').replace(PICTURES_BEHIND, '').trim();
}

const PICTURE = '(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|\\uFE0F|\\u200D)';
const PICTURES_BEFORE = new RegExp(`^(?:${PICTURE}\\s*)+`, 'u');
const PICTURES_BEHIND = new RegExp(`(?:\\s*${PICTURE})+$`, 'u');
