import { readFile } from 'node:fs/promises';
import { type HtmlElement, HtmlValidate, Parser } from 'html-validate';
import { fileOf } from './built-pages.ts';

/** A page of a built folder, parsed. */
export interface BuiltDocument {
  readonly path: string;
  readonly root: HtmlElement;
}

/** Reads pages of a built folder without a browser. Values of attributes come as they are written (`&amp;`). */
export async function builtDocuments(folder: string, pages: readonly string[]): Promise<BuiltDocument[]> {
  const parser = new Parser(await new HtmlValidate().getConfigFor('page.html'));
  const documents: BuiltDocument[] = [];
  for (const path of pages) {
    documents.push({ path, root: parser.parseHtml(await readFile(fileOf(folder, path), 'utf8')) });
  }
  return documents;
}

/** The values of an attribute over all elements that have it. */
export const valuesOf = (root: HtmlElement, attribute: string): string[] =>
  root
    .querySelectorAll(`[${attribute}]`)
    .map((element) => (element.getAttributeValue(attribute) ?? '').replaceAll('&amp;', '&'));
