/** Times a question is asked again that failed, and how long it waits in between. */
const RETRIES = 3;
export const retryPause = { milliseconds: 500 };

/**
 * Runs a question again and again, one at a time: asked for while it runs, it runs once more afterwards.
 * Events may come faster than Excel answers. A question that fails (a cell is being edited, Excel is busy) is
 * asked again a few times; then `onTrouble` hears of it.
 */
export class Latest {
  private running = false;
  private again = false;
  private ended = false;

  constructor(
    private readonly question: () => Promise<void>,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  async ask(): Promise<void> {
    if (this.ended) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    await this.attempt(RETRIES);
    this.running = false;
    if (!this.again) return;
    this.again = false;
    await this.ask();
  }

  end(): void {
    this.ended = true;
  }

  private async attempt(retries: number): Promise<void> {
    try {
      await this.question();
    } catch (error) {
      if (this.ended) return;
      if (retries === 0) {
        this.onTrouble(error);
        return;
      }
      await new Promise<void>((resolve) => setTimeout(resolve, retryPause.milliseconds));
      await this.attempt(retries - 1);
    }
  }
}
