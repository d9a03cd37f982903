/** Where a link of a write-up leads, by the folder that holds all content. */
export interface LinkedFile {
  /** With forward slashes; undefined where it leads out of the folder. */
  readonly file: string | undefined;
  /** Without the `#`; empty where none is named. */
  readonly anchor: string;
}

/** An address without a protocol or a host: it leads to a place near the file in which it stands. */
export const isNear = (address: string): boolean => !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address);

/** The file that a near address leads to from another one; an anchor alone leads to that file itself. */
export function linkedFile(from: string, address: string): LinkedFile {
  const [, path = '', anchor = ''] = /^([^#]*)#?(.*)$/su.exec(address.trim()) ?? [];
  const named = decoded(path.replace(/\?.*$/su, ''));
  if (path === '') return { file: from, anchor: decoded(anchor) };
  const way: string[] = named.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const piece of named.split('/')) {
    if (piece === '..') {
      if (way.pop() === undefined) return { file: undefined, anchor: decoded(anchor) };
    } else if (piece !== '.' && piece !== '') way.push(piece);
  }
  return { file: way.join('/'), anchor: decoded(anchor) };
}

/** The address that leads from one file to another. */
export function addressOf(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same += 1;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
