import type { Command } from '../../../schema/action.ts';
import { javascriptSlots } from './javascript.ts';
import { jsonSlots } from './json.ts';
import { powershellSlots } from './powershell.ts';
import { pythonSlots } from './python.ts';
import { shellSlots } from './sh.ts';
import type { Scan } from './slot.ts';
import { sqlSlots } from './sql.ts';
import { urlSlots } from './url.ts';

/** How each language's commands are read for the places where values go. */
export const SCANS: Readonly<Record<Command['shell'], Scan>> = {
  sh: shellSlots,
  powershell: powershellSlots,
  sql: sqlSlots,
  python: pythonSlots,
  javascript: javascriptSlots,
  url: urlSlots,
  json: jsonSlots,
};
