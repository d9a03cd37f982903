const KEY = 'fixpoint.write-up-paste';

/** Carries a text, masked, to the page on which it is written up: in this tab only, and never in an address. */
export function carryPaste(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage the page opens empty.
  }
}

/** The text that was carried here; it is forgotten at once. */
export function takePaste(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return '';
  }
}
