import type { Fence } from './fence.ts';
import type { LineKind } from './line.ts';

export interface Around {
  /** A log line's head stood before it. */
  readonly logged: boolean;
  readonly fence: Fence | undefined;
}

/** What kind of line this is, by its own words and by what stands around it. */
export function kindOf(said: string, { logged, fence }: Around): LineKind {
  if (FRAME.test(said.replace(MARKS, ''))) return 'frame';
  if (ERROR.test(said)) return 'error';
  if (logged) return 'log';
  if (COMMAND.test(said) || COMMAND_LANGUAGES.has(fence?.language ?? '')) return 'command';
  if (JSON_PART.test(said)) return 'json';
  if (TABLE.test(said)) return 'table';
  if (CODE.test(said)) return 'code';
  return fence === undefined ? 'prose' : CODE_LANGUAGES.has(fence.language) ? 'code' : 'log';
}

/** What a build tool or a table puts before each line of a trace. */
const MARKS = /^(?:\[?(?:ERROR|Error)\]?:?|\|)\s{0,20}/u;
/** Frames of Java and JavaScript, Python, Ruby, Go, Rust and native traces. */
const FRAME =
  /^(?:at (?:async )?(?:new )?[\w$.<>/[\] -]{1,200}\(|at \S{1,300}:\d{1,7}(?::\d{1,7})?\)?$|File "[^"]{1,400}", line \d|\.{3} \d{1,5} more|\S{1,300}@\S{1,400}:\d{1,7}:\d{1,7}$|\S{1,300}\.go:\d{1,7}(?: \+0x|$)|goroutine \d|#\d{1,4} {1,4}(?:0x|\S)|\d{1,4}: +0x[\da-f]|from \S{1,300}:\d{1,7}:in )/u;
/** The name of an error and what it says; a trace's first line and its causes. */
const ERROR =
  /^(?:Caused by: |Uncaught (?:\(in promise\) )?|Unhandled \w{1,40}: |Exception in thread "[^"]{0,120}" |panic: |fatal error: |thread '[^']{0,120}' panicked|\[?(?:error|ERROR)\]?:? )?(?:[\w$-]{1,80}\.){0,14}[A-Z]?[\w$]{0,80}(?:Error|Exception|Failure|Fault|Interrupt|Timeout)\b(?: \[\w{1,60}\])?(?::|$)|^(?:Caused by: |Traceback \(|panic: |fatal(?: error)?: |error: |Error: |E\d{4,5}:? |[\w$.]{1,200}Exception\b)/u;
const COMMAND = /^(?:[$%❯➜] |PS [^>\n]{0,200}> |[\w.-]{1,40}@[\w.-]{1,60}:\S{0,200}[$#] )\S/u;
const COMMAND_LANGUAGES: ReadonlySet<string> = new Set([
  'sh',
  'shell',
  'bash',
  'zsh',
  'console',
  'powershell',
]);
const CODE_LANGUAGES: ReadonlySet<string> = new Set(
  'c cpp cs css go html java javascript js jsx kotlin php py python ruby rust scala sql swift ts tsx typescript xml yaml yml toml diff'.split(
    ' ',
  ),
);
const JSON_PART = /^(?:[{[\]}],?|"[^"\n]{1,200}": ?\S.{0,4000}|\{".{0,8000}\})$/u;
const TABLE = /^\|.{1,4000}\|$|^\+[-=+]{3,400}\+$|^\S{1,80}(?: {2,60}| ?\t)\S{1,80}(?: {2,60}| ?\t)\S/u;
const CODE =
  /^(?:(?:import|export|const|let|var|def|class|public|private|function|return|package|#include) .{0,2000}|.{0,2000}[;{}])$/u;
