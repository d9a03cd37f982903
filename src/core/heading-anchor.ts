/** What stands before the anchor of a heading in its page, so that none can be taken for a part of the page itself. */
export const ANCHOR_PREFIX = 'note-';

/**
 * A function that gives the headings of one text their anchors, in their order, as they are named where the file is
 * looked at in its repository: lower case, hyphens for spaces, no punctuation, and a number where a name comes again.
 */
export function headingAnchors(): (heading: string) => string {
  const given = new Set<string>();
  return (heading) => {
    const name = heading
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
      .replace(/\s/gu, '-');
    let anchor = name;
    for (let n = 1; given.has(anchor); n += 1) anchor = `${name}-${n}`;
    given.add(anchor);
    return anchor;
  };
}
