import type { Library } from '../../core/library.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { withoutEmpty } from '../../core/write-up/without-empty.ts';
import { writeUpData } from '../../core/write-up/write-up-data.ts';

/** What a write-up is made of: the data of its kind, and text that found no field. */
export interface Composed {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a log, a run or an issue gives beside answers: fields that are not asked for. */
export interface Extra {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly body?: string;
}

/** A write-up from settled answers and what came beside them. */
export function compose(kind: NewKind, answers: Answers, library: Library, extra: Extra = {}): Composed {
  const data = withoutEmpty({ ...extra.data, ...writeUpData(kind, answers, library) });
  return { data, body: extra.body ?? '' };
}
