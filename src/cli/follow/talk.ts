import type { Console } from '../console.ts';
import type { Terminal } from '../terminal.ts';
import type { FollowOptions } from './follow-options.ts';
import type { OpenRun } from './open-run.ts';

/** What every question of a run needs. */
export interface Talk {
  readonly open: OpenRun;
  readonly options: FollowOptions;
  readonly console: Console;
  readonly terminal: Terminal;
  /** Steps whose target was typed. */
  readonly unlocked: Set<string>;
}
