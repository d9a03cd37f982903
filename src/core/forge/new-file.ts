import { type Forge, repositoryPath } from './forge.ts';

/** Forges cut an address off, or refuse it, at about 8 KB (GitHub: 8,191 bytes, measured); this leaves room for a host. */
export const LONGEST_ADDRESS = 7_500;

/** A new file as it is proposed. */
export interface NewFile {
  /** Inside the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What the change is called. */
  readonly message: string;
}

export interface NewFilePage {
  readonly address: string;
  /** Whether the page comes with the text in it; else with the name alone. */
  readonly isFilled: boolean;
}

/**
 * The page of a forge on which a new file is proposed: filled in where the forge takes a text from an address and the
 * address is short enough, otherwise with the name of the file alone.
 */
export function newFilePage(forge: Forge, file: NewFile): NewFilePage {
  const filled = FILLED[forge.kind]?.(forge, file);
  if (filled !== undefined && filled.length <= LONGEST_ADDRESS) return { address: filled, isFilled: true };
  return { address: NAMED[forge.kind](forge, file), isFilled: false };
}

type Address = (forge: Forge, file: NewFile) => string;

/** GitLab shows nothing of a text in an address (its issue 594214), so there the text is always copied. */
const FILLED: Readonly<Partial<Record<Forge['kind'], Address>>> = {
  github: (forge, { path, text, message }) =>
    `${forge.url}/new/${segments(forge.branch)}?${query({
      filename: repositoryPath(forge, path),
      message,
      value: text,
    })}`,
  gitea: (forge, { path, text }) =>
    `${forge.url}/_new/${segments(forge.branch)}/?${query({
      filename: repositoryPath(forge, path),
      value: text,
    })}`,
};

const NAMED: Readonly<Record<Forge['kind'], Address>> = {
  github: (forge, { path, message }) =>
    `${forge.url}/new/${segments(forge.branch)}?${query({ filename: repositoryPath(forge, path), message })}`,
  gitlab: (forge, { path, message }) =>
    `${forge.url}/-/new/${segments(forge.branch)}?${query({
      file_name: repositoryPath(forge, path),
      commit_message: message,
    })}`,
  gitea: (forge, { path }) =>
    `${forge.url}/_new/${segments(forge.branch)}/?${query({ filename: repositoryPath(forge, path) })}`,
};

const query = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([key, value]) => `${key}=${encoded(value)}`)
    .join('&');

const segments = (path: string): string => path.split('/').map(encoded).join('/');

/** Half a character cannot be encoded; it becomes the mark for what is unknown. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
