/** How long the page may be kept waiting by work of ours. */
const SLICE = 50;

/** Lets the page breathe during long work. */
export class Pacer {
  private since = performance.now();

  /** True when the page has waited long enough. */
  isDue(): boolean {
    return performance.now() - this.since >= SLICE;
  }

  /** Gives the page a turn if it is due one. */
  async breathe(): Promise<void> {
    if (!this.isDue()) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
  }
}
