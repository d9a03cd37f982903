/** The end of a draft's folder name: the first words of its title, each after a hyphen. */
export function slugTail(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  return words
    .slice(0, 6)
    .map((word) => `-${word.slice(0, 20)}`)
    .join('');
}
