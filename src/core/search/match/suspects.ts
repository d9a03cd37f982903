import type { Line } from '../read/line.ts';

/**
 * Pieces of the words that tell of failure, at most four bytes each so that one look finds them: a line without
 * any of them is not looked at closely. Cheap and generous; `isErrorLike` decides.
 */
export const SUSPECT_PIECES: readonly string[] =
  'rror RROR eror xcep XCEP atal ATAL anic ANIC ceba fail Fail FAIL riti RITI crit CRIT seve SEVE merg MERG egfa egme dump KILL Kill kill deni DENI Deni efus EFUS imed IMED nrea NREA bort BORT rash RASH nhan ncau NCAU'
    .split(' ')
    .concat([
      'of m',
      'e le',
      'err=',
      'err:',
      'err"',
      'ERR ',
      'ERR]',
      'ERR:',
      'err ',
      'err]',
      '[E] ',
      'l":5',
      'l":6',
    ]);

/** Whether a line tells of something that went wrong: by its level, else by what it says. */
export function isErrorLike(line: Line): boolean {
  const { kind, message } = line;
  if (kind === 'frame' || kind === 'blank' || kind === 'fence') return false;
  const level = line.level ?? levelIn(line.raw);
  if (level !== undefined && BAD_LEVELS.has(level)) return true;
  if (level !== undefined && CALM_LEVELS.has(level)) return false;
  if (kind === 'error') return true;
  return level === undefined && FAILURE.test(message.replace(HARMLESS, ' '));
}

/** A level in capitals near the beginning of a line whose head has a form of its own, or klog's letter. */
function levelIn(raw: string): string | undefined {
  return (KLOG.exec(raw)?.[1] ?? LEVEL.exec(raw.slice(0, LEVEL_WITHIN))?.[1])?.toLowerCase();
}

const KLOG = /^([IWEF])\d{4} \d\d:\d\d:\d\d\./u;
const LEVEL =
  /(?<![^\s[(<|"=])(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|SEVERE|CRITICAL|CRIT|FATAL|PANIC|ALERT|EMERG)(?![^\s\])>|:,"])/u;
/** Later in a line, such a word is part of what it says. */
const LEVEL_WITHIN = 100;

/** As words, as letters, and as the numbers of JSON loggers. */
const BAD_LEVELS: ReadonlySet<string> = new Set(
  'error err severe critical crit fatal panic alert emerg e f c 50 60'.split(' '),
);
const CALM_LEVELS: ReadonlySet<string> = new Set(
  'trace debug dbg verbose info information notice i d v t 10 20 30'.split(' '),
);
const FAILURE =
  /(?<![\w./-])(?:\w{0,60}(?:error|exception)|fatal|panic(?:ked)?|traceback|fail(?:ed|ure|s|ing)?|critical|segfault|segmentation fault|core dumped|killed|denied|refused|timed out|unreachable|abort(?:ed|ing)?|crash(?:ed|es)?|unhandled|uncaught|out of memory|no space left)(?![\w/-]|\.\w)/iu;
/** Failures that did not happen. */
const HARMLESS =
  /(?<![\w.])(?:(?:0|no|without|zero) (?:errors?|failures?|exceptions?|failed)|(?:errors?|failures?|failed)["']?\s?[:=]\s?(?:0|null|nil|none|false|\[\]|"")(?![\w.]))/giu;
