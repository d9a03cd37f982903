/**
 * What of Markdown is read, in checks and on pages alike: a table that one of them does not know would be checked
 * as something else than it is shown as. No front matter, for a body that begins with a rule is not one.
 */
export const MARKDOWN_FEATURES = {
  gfm: { footnotes: false },
  frontmatter: false,
  smartPunctuation: false,
} as const;

/** A body stands on its page once, so the anchors of its footnotes cannot meet others. */
export const BODY_FEATURES = { ...MARKDOWN_FEATURES, gfm: true } as const;
