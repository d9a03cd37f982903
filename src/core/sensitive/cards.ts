/** Issuers' ranges and lengths: Visa, Mastercard, American Express, Discover, JCB, Diners Club (ISO/IEC 7812). */
const CARD =
  /(?<![\w.-])(?:4\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}|(?:5[1-5]\d{2}|2[2-7]\d{2}|6011|65\d{2}|35[2-8]\d)([ -]?)\d{4}\2\d{4}\2\d{4}|3[47]\d{2}([ -]?)\d{6}\3\d{5}|3[68]\d{2}([ -]?)\d{6}\4\d{4})(?![\w-]|\.\d)/gu;

/** Numbers of payment cards in a text, by their form and their check digit. */
export function cardsIn(text: string): ReadonlyArray<{ readonly start: number; readonly length: number }> {
  return [...text.matchAll(CARD)]
    .filter(({ 0: number }) => passesLuhn(number.replaceAll(/\D/gu, '')))
    .map(({ index, 0: number }) => ({ start: index, length: number.length }));
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
