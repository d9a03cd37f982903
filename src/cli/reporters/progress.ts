/** One line that is drawn over and over, as the text that draws it; nothing where nobody watches. */
export interface ProgressBar {
  /** How much of the input is read, in bytes. Empty where it would look as before. */
  draw(progress: { readonly done: number; readonly total: number }): string;
  /** A text of one line, cut where the terminal ends. */
  say(text: string): string;
  clear(): string;
}

const WIDTH = 30;
const CLEAR_LINE = '\r\u001B[K';

export function progressBar(stream: { readonly isTTY?: boolean; readonly columns?: number }): ProgressBar {
  let shown = '';
  const draw = (text: string): string => {
    if (stream.isTTY !== true || text === shown) return '';
    shown = text;
    return `${CLEAR_LINE}${text}`;
  };
  return {
    draw({ done, total }) {
      if (total === 0) return '';
      const share = Math.min(1, done / total);
      const full = Math.floor(share * WIDTH);
      return draw(
        `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)} ${Math.floor(share * 100)} % of ${megabytes(total)}`,
      );
    },
    say: (text) => draw(text.slice(0, (stream.columns || 80) - 1)),
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
