/** What stands before the message of a log line. */
export interface Head {
  /** Offset of the message in the line, in UTF-16 units; 0 where the line has no head. */
  readonly end: number;
  /** The level as printed, in lower case: error, warn, e … */
  readonly level?: string;
}

/**
 * Finds where the message of a log line begins: after stamp, host, program, process, level, thread and logger,
 * in the orders in which syslog, klog, container tools and the loggers of many languages print them. A line
 * without a stamp or a level has no head, so prose stays whole. Time grows linearly with the line.
 */
export function head(line: string): Head {
  let at = skip(line, 0, SYSLOG);
  let sure = at > 0;
  if (!sure) at = skip(line, 0, BEFORE);
  let level: string | undefined;
  for (let parts = 0; parts < PARTS_AT_MOST; parts += 1) {
    const stamped = skip(line, at, STAMP);
    const named = matchAt(LEVEL, line, stamped);
    if (stamped > at || named !== null) sure = true;
    level ??= named?.groups?.level?.toLowerCase();
    const after = stamped + (named?.[0].length ?? 0);
    const end = sure ? skip(line, after, BESIDE) : after;
    if (end === at) break;
    at = end;
  }
  if (!sure) return { end: 0 };
  const end = SAID.test(line.slice(Math.max(0, at - 4), at)) ? at : skip(line, at, LOGGER);
  return level === undefined ? { end } : { end, level };
}

/** The head has ended with its own mark; what follows is the message, even where it looks like a logger. */
const SAID = /[:\-|]\s+$/u;
const PARTS_AT_MOST = 6;
const CLOCK = String.raw`\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,9})?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LEVELS =
  'TRACE|DEBUG|DBG|VERBOSE|INFO|INFORMATION|NOTICE|WARN|WARNING|WRN|ERROR|ERR|SEVERE|CRITICAL|CRIT|FATAL|PANIC|ALERT|EMERG';

/** Before the line itself: `web-1  | `, `[pod/web-1/app] `, `app.log.1 `, `<34>`, and the dash of an unflagged line. */
const BEFORE = sticky(
  String.raw`\s{0,40}(?:[\w.-]{1,80} {1,40}\| ?|\[pod/[^\]\s]{1,200}\] ?|[\w.-]{1,60}\.log[\w.:-]{0,60} |<\d{1,3}>|- (?=\d))?`,
);
/** Syslog as RFC 5424 has it: `<165>1 `, stamp, host, program, process, kind of message, structured data. */
const SYSLOG = sticky(
  String.raw`<\d{1,3}>1 (?:-|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d)?) \S{1,255} \S{1,48} \S{1,128} \S{1,32} (?:-|(?:\[[^\]\n]{0,800}\]){1,8}) \uFEFF?`,
);
const STAMPS = [
  String.raw`[[(]?\d{4}[-/.]\d\d[-/.]\d\d[-T _]\d\d[:.]\d\d[:.]\d\d(?:[.,:]\d{1,9})?${ZONE}[\])]?`,
  String.raw`\d{8}-${CLOCK}(?=\|)`,
  String.raw`\d{6} \d{6}(?= )`,
  String.raw`\d\d-\d\d ${CLOCK}(?= )`,
  String.raw`\[\d\d\.\d\d ${CLOCK}\]`,
  String.raw`[[(]?\d\d[/.-]\d\d[/.-]\d{2,4}[ ,]{1,2}${CLOCK}${ZONE}[\])]?`,
  String.raw`[[]?(?:${DAY},? )?${MONTH} {1,2}\d{1,2} (?:\d{4} )?${CLOCK}(?: \d{4})?[\]]?`,
  String.raw`[[]?\d\d[/-]${MONTH}[/-]\d{4}[: ]${CLOCK}${ZONE}[\]]?`,
  String.raw`[\w.:-]{1,80} \S{1,60} \S{1,60} \[\d\d/${MONTH}/\d{4}:${CLOCK}${ZONE}\]`,
  String.raw`\d{4}\.\d\d\.\d\d(?= )`,
  String.raw`[[]?${CLOCK}(?: ?[AP]M)?[\]]?(?=\s)`,
  String.raw`[\w./@-]{1,120}\.(?:[cm]?[jt]sx?|vue|svelte|html)(?:\?[\w=.-]{0,60})?:\d{1,6}(?::\d{1,6})?(?= )`,
  String.raw`[[]?(?:1\d{9}(?:\.\d{1,9})?|1\d{12}|1\d{15}|1\d{18})[\]]?(?=\s)`,
  String.raw`[IWEF]\d{4} ${CLOCK} {1,8}\d{1,10} [\w.-]{1,80}:\d{1,6}\]`,
];
/** An error's own name, with or without its package, is part of the message. */
const NO_ERROR = String.raw`(?![\w$.]{0,160}(?:[Ee]rror|[Ee]xception|[Ff]atal|Fault|Warning|Interrupt|Failure)\b(?!\.))`;
/** After a stamp: the stream of a container's log, host and program of syslog, or a host before the next stamp. */
const SENDER = String.raw`(?: (?:stdout|stderr) [FP](?= )| (?!(?:${LEVELS})\b)[\w./-]{1,80} ${NO_ERROR}[\w./-]{1,80}(?:\([\w.-]{1,60}\))?(?:\[\d{1,10}\])?:(?= )| [\w.:-]{1,60}(?= (?:${MONTH} {1,2}\d|\d{4}-\d\d-|[[(<]?(?:${LEVELS})\b)))`;
const STAMP = sticky(String.raw`(?:${STAMPS.map((form) => `(?:${form})`).join('|')})${SENDER}?[ \t,:-]{0,8}`);
const LEVEL = sticky(
  String.raw`(?:[A-Z\d][A-Z\d:._-]{0,60} ){0,4}[[(<]?(?<level>${LEVELS}|(?<=[[(<])(?:${LEVELS.toLowerCase()}|[IWEFD])|(?:${LEVELS.toLowerCase()})(?=:? )|(?:Info|Warning|Error)(?= {2,}))(?![\w.-])[\])>]?[ \t:,|-]{0,40}`,
);
/** Process number, thread and the like, between brackets, bars or dashes. */
const BESIDE = sticky(
  String.raw`(?:(?:\[[^\]\n]{0,120}(?:\][^\s\]]{0,80})?\]|\(\w[^)\n]{0,80}\)(?= [-|:])|\|[\w.-]{1,60}(?=\|)|(?:\d{1,10} {1,6}){1,2}[VDIWEF](?= [\w.$-]{1,80}:)|\d{1,10}(?= +(?:[[(]|---|(?:${LEVELS})\b))|---(?= )|[-|•](?=\s))[ \t:,-]{0,8}){0,4}\|?`,
);
/** `org.example.Pool:`, `worker.tasks -`. */
const LOGGER = sticky(
  String.raw`${NO_ERROR}(?:(?:[\w$@/#-]{1,80}\.){0,12}[\w$@/#-]{1,80}(?:\[[\w -]{1,40}\])?(?::| +[-:|])(?= )[ \t:|-]{1,8}|(?:[a-z_]\w{0,60}\.){1,8}\w{1,60} \[[^\]\n]{0,160}\] {0,4}|[A-Z]{2,12} {3,20})`,
);

function sticky(source: string): RegExp {
  return new RegExp(source, 'yu');
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function skip(line: string, at: number, pattern: RegExp): number {
  return at + (matchAt(pattern, line, at)?.[0].length ?? 0);
}
