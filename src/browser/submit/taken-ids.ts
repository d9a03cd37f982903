/** The ids of all incidents; none where they cannot be had, for `check` looks again. */
export async function takenIds(address: string): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch(address);
    const ids: unknown = response.ok ? await response.json() : undefined;
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}
