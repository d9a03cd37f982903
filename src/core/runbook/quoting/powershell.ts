import { slotInAddress } from './in-address.ts';
import { type Grammar, type LiteralSlot, scanLiterals } from './literal-scan.ts';
import { closed, open, type Scan, type Slot, within } from './slot.ts';

const POWERSHELL: Grammar = {
  quotes: ["'", '"'],
  escape: '`',
  multiline: ["'", '"'],
  lineComments: ['#'],
  blockComments: [['<#', '#>']],
  limits: [
    { inside: 'code', pattern: /@["']/uy, reason: 'in a here-string or after it' },
    { inside: 'code', pattern: /--%/uy, reason: 'after --%, behind which nothing is quoted' },
    {
      inside: 'code',
      pattern: /[\u2018-\u201F]/uy,
      reason: 'after a curly quote, which PowerShell takes for a quote',
    },
    {
      inside: ['"', "'"],
      pattern: /[\u2018-\u201F]/uy,
      reason: 'after a curly quote, which PowerShell takes for a quote',
    },
    { inside: ['"'], pattern: /\$\(/uy, reason: 'in or after an expression inside a string' },
    { inside: ["'"], pattern: /`/uy, reason: 'after a back-tick in single quotes' },
    {
      inside: 'code',
      pattern:
        /\b(?:iex|Invoke-Expression|Invoke-Command|icm|ssh|wsl|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh(?:\.exe)?|sh|bash|psql|mysql|sqlcmd|Invoke-Sqlcmd|python3?|node)\b/iuy,
      reason: 'after a command that may read its arguments as commands of its own',
    },
  ],
};

/** Slots of a PowerShell command (about_Quoting_Rules). */
export const powershellSlots: Scan = (run, typeOf) =>
  scanLiterals(run, POWERSHELL).map((slot, i) => powershellSlot(slot, slotInAddress(run, i, typeOf)));

function powershellSlot(slot: LiteralSlot, address: Slot | undefined): Slot {
  const { name, start, end, context, previous, following } = slot;
  const place = { name, start, end };
  if (context === 'comment') return open(place, 'comment');
  if (typeof context === 'object') {
    if ('closed' in context) return closed(place, context.closed);
    if (context.quote === '"' && previous === '$')
      return closed(place, 'after a dollar sign, as the name of a variable');
    const pen = context.quote === "'" ? 'powershell-single' : 'powershell-double';
    return address === undefined ? open(place, pen) : within(address, place, pen);
  }
  if (!/^[\s(,=;|]?$/u.test(previous) || !/^[\s),;|]?$/u.test(following))
    return closed(place, 'against other text; put the whole word in double quotes');
  return { ...open(place, 'powershell-word'), mayBeOption: true };
}
