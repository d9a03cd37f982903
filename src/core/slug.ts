/** A name as vocabulary ids are written; empty where no letter or digit is in it. */
export const slugOf = (text: string, most = 80): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1).replace(/-[^-]*$/u, '');
  return (cut.length > most ? cut.slice(0, most) : cut).replace(/-+$/u, '');
};
