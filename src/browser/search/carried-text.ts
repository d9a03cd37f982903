const KEY = 'fixpoint.carried';

/**
 * Reloads the page and keeps the text of its search box meanwhile, in this tab only. A browser never asks again for
 * a script that once did not come, so there is no other way to try again.
 */
export function reloadWith(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage the text is lost, as with any reload.
  }
  location.reload();
}

/** The text that was kept; it is forgotten at once. Empty where there is none. */
export function takeCarried(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return '';
  }
}
