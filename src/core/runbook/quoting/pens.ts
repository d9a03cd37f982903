import type { Parameter } from '../../../schema/runbook.ts';
import { javascriptPens, jsonPens, pythonPens } from './literal-pens.ts';
import { comment, type Put } from './pen.ts';
import { powershellPens } from './powershell-pens.ts';
import { shellPens } from './sh-pens.ts';
import { sqlPens } from './sql-pens.ts';
import { urlPens } from './url-pens.ts';

/** How a value is written at each kind of place that the scans tell apart. */
const PENS = {
  comment,
  ...shellPens,
  ...powershellPens,
  ...sqlPens,
  ...pythonPens,
  ...javascriptPens,
  ...jsonPens,
  ...urlPens,
};

export type PenName = keyof typeof PENS;

/** Writes a value with one pen after the other. The value has its type; what a pen made of it is a text. */
export function written(pens: readonly PenName[], value: string, type: Parameter['type']): Put {
  let put: Put = { text: value };
  for (const [i, pen] of pens.entries()) {
    if ('refused' in put) break;
    put = PENS[pen](put.text, i === 0 ? type : 'text');
  }
  return put;
}
