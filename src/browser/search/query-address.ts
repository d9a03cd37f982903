const NAME = 'q';

/** The search that the address names; empty where it names none. */
export const queryOf = (address: string): string => new URL(address).searchParams.get(NAME) ?? '';

/** The address with this search in it; an empty one takes it out. */
export function withQuery(address: string, text: string): string {
  const url = new URL(address);
  if (text === '') url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, text);
  return url.href;
}
