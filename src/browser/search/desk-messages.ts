import type { IndexFault } from '../../core/search/files/index-error.ts';
import type { Desk, DeskSites } from './desk.ts';

/** One call of a desk's method, on its way to the worker. */
export type Call = {
  [Method in keyof Desk]: {
    readonly number: number;
    readonly sites: DeskSites;
    readonly method: Method;
    readonly given: Parameters<Desk[Method]>;
  };
}[keyof Desk];

/** What came of the call with that number. */
export type Reply =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly message: string; readonly fault?: IndexFault | undefined };
