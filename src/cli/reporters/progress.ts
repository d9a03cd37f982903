/** A bar that says how much of the input is read, as the text that draws it; nothing where nobody watches. */
export interface ProgressBar {
  /** Bytes. Empty where it would look as before. */
  draw(progress: { readonly done: number; readonly total: number }): string;
  clear(): string;
}

const WIDTH = 30;
const CLEAR_LINE = '\r\u001B[K';

export function progressBar(stream: { readonly isTTY?: boolean }): ProgressBar {
  let shown = '';
  return {
    draw({ done, total }) {
      if (stream.isTTY !== true || total === 0) return '';
      const share = Math.min(1, done / total);
      const full = Math.floor(share * WIDTH);
      const text = `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)} ${Math.floor(share * 100)} % of ${megabytes(total)}`;
      if (text === shown) return '';
      shown = text;
      return `${CLEAR_LINE}${text}`;
    },
    clear() {
      const text = shown === '' ? '' : CLEAR_LINE;
      shown = '';
      return text;
    },
  };
}

/** `12.3 MB`; for less than a tenth of one, `12.3 KB`. */
export const megabytes = (bytes: number): string =>
  bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
