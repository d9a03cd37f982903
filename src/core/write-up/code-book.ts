/** The codes that a content folder has, by how they are printed. */
export interface CodeBook {
  /** The references, as family/code, of all families that have the code. */
  refsOf(code: string): readonly string[];
}

export function codeBook(
  families: readonly { readonly id: string; readonly codes: readonly string[] }[],
): CodeBook {
  const refs = new Map<string, string[]>();
  for (const { id, codes } of families) {
    for (const code of codes) refs.set(code, [...(refs.get(code) ?? []), `${id}/${code}`]);
  }
  return { refsOf: (code) => refs.get(code) ?? [] };
}
