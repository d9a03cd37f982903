import { readFileSync } from 'node:fs';

/** A document of an evaluation pool. */
export interface PoolDocument {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** What is asked of a pool. */
export interface PoolQuery {
  readonly id: string;
  readonly text: string;
}

export const readDocuments = (file: string): PoolDocument[] =>
  readRows(file, (row) => ({ id: field(row, 'id'), title: field(row, 'title'), body: field(row, 'body') }));

export const readQueries = (file: string): PoolQuery[] =>
  readRows(file, (row) => ({ id: field(row, 'id'), text: field(row, 'text') }));

/** The right documents of each query, from lines of two columns; a query without a line has no answer. */
export function readAnswers(file: string): Map<string, Set<string>> {
  const answers = new Map<string, Set<string>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [query, document] = line.trimEnd().split('\t');
    if (query === undefined || document === undefined) continue;
    answers.set(query, (answers.get(query) ?? new Set()).add(document));
  }
  return answers;
}

function readRows<Row>(file: string, shape: (row: object) => Row): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [shape(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${at + 1}: ${error instanceof Error ? error.message : error}`);
    }
  });
}

function field(row: object, name: string): string {
  const value = (row as Readonly<Record<string, unknown>>)[name];
  if (typeof value !== 'string') throw new Error(`expected a text named ${name}, found ${typeof value}`);
  return value;
}
