import { shellSlots } from '../../core/runbook/quoting/sh.ts';
import type { Scan } from '../../core/runbook/quoting/slot.ts';

/** Loaded where a command is written: finds the places in it into which values go. */
export const SHELL_SCAN: Scan = shellSlots;
