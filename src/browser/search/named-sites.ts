/** Another site that is searched with this one. */
export interface OtherSite {
  readonly name: string;
  /** Its home page, as a path of this host or an address; a slash at the end. */
  readonly url: string;
}

/** The other sites that a search box names in its `data-sites`; none where it names none. */
export function namedSites(json = '[]'): readonly OtherSite[] {
  const sites: unknown = JSON.parse(json);
  if (!Array.isArray(sites)) return [];
  return sites.flatMap(({ name, url }: Partial<OtherSite>) =>
    typeof name === 'string' && typeof url === 'string' ? [{ name, url }] : [],
  );
}
