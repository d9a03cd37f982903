/**
 * A part of the page that is large and loaded apart, so that a runbook is soon there to be read. What cannot be
 * loaded now, because the network is gone, is tried again the next time it is wanted.
 */
export class Later<Part> {
  readonly #import: () => Promise<Part>;
  readonly #loaded: () => void;
  #isUnderWay = false;
  part: Part | undefined;

  /** `loaded` is called once the part is there. */
  constructor(load: () => Promise<Part>, loaded: () => void) {
    this.#import = load;
    this.#loaded = loaded;
  }

  async load(): Promise<void> {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    try {
      this.part = await this.#import();
    } catch {
      this.#isUnderWay = false;
      return;
    }
    this.#loaded();
  }
}
