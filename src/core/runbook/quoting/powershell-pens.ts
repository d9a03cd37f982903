import { literalPen, penOf } from './pen.ts';

const SPECIAL_IN_DOUBLE = /[`$"\u201C-\u201F]/gu;

/** PowerShell takes curly quotes for straight ones, so they are doubled too. */
const insideSingle = (value: string): string => value.replace(/['\u2018-\u201B]/gu, '$&$&');

/** For a PowerShell command (about_Quoting_Rules, about_Special_Characters). */
export const powershellPens = {
  'powershell-single': penOf(insideSingle),
  'powershell-double': penOf((value) => value.replace(SPECIAL_IN_DOUBLE, '`$&')),
  'powershell-word': literalPen((value) => `'${insideSingle(value)}'`),
};
