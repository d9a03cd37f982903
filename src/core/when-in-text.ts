const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;

/**
 * A moment where the text gives a date, a time and an offset or UTC, otherwise a day, and what of the text is left.
 * A date of numbers alone counts only where it cannot be read in two ways.
 */
export function whenOf(text: string): { readonly when: string; readonly rest: string } | undefined {
  const plain = text.replace(/^[\s*_`"]+/u, '').replace(/[\s*_`"]+$/u, '');
  const found = dateIn(plain);
  if (found === undefined) return undefined;
  const { day, end } = found;
  const after = plain.slice(end);
  const time = new RegExp(`^(?:T|,?\\s+(?:at\\s+)?)${CLOCK}\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?`, 'iu').exec(
    after,
  );
  if (time === null) return { when: day, rest: after.trim() };
  const [whole, hour = '', minute = '', second, zone] = time;
  if (zone === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { when: day, rest: after.trim() };
  const offset = /^[+-]/u.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/u, '$1:$2') : 'Z';
  return {
    when: `${day}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`,
    rest: after.slice(whole.length).trim(),
  };
}

function dateIn(text: string): { readonly day: string; readonly end: number } | undefined {
  const weekday =
    /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?/iu.exec(text)?.[0].length ??
    0;
  const rest = text.slice(weekday);
  const iso = /^(\d{4})[-/.](\d{2})[-/.](\d{2})/u.exec(rest);
  if (iso !== null) return dayAt(iso[1], iso[2], iso[3], weekday + iso[0].length);
  const american = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu').exec(rest);
  if (american !== null)
    return dayAt(american[3], monthOf(american[1]), american[2], weekday + american[0].length);
  const european = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s/-]+${MONTH},?[\\s/-]+(\\d{4})`, 'iu').exec(
    rest,
  );
  if (european !== null)
    return dayAt(european[3], monthOf(european[2]), european[1], weekday + european[0].length);
  const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/u.exec(rest);
  if (numbers === null) return undefined;
  const [whole, a = '', b = '', year] = numbers;
  if (whole.includes('.') || Number(a) > 12) return dayAt(year, b, a, weekday + whole.length);
  return Number(b) > 12 ? dayAt(year, a, b, weekday + whole.length) : undefined;
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function dayAt(
  year = '',
  month = '',
  day = '',
  end: number,
): { readonly day: string; readonly end: number } | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? undefined
    : { day: text, end };
}
