/** Something to tell the user that was not asked for in the pane: what a ribbon command did. */
export interface Notice {
  /** Counts up: tells two equal notices apart. */
  readonly number: number;
  readonly tone: "done" | "question" | "trouble";
  /** The command's name as on the ribbon. */
  readonly title: string;
  /** Whole sentences. */
  readonly text: string;
  /** True when a table was added: the pane looks for them again. */
  readonly addsTable?: boolean | undefined;
  /** For a question: the command to run when the user agrees. */
  readonly onAgree?: (() => Promise<void>) | undefined;
  /** What the button for it says. */
  readonly agreeLabel?: string | undefined;
}

/** The last notice, and who wants to hear of new ones. Commands and pane run in one page, so memory does. */
export class Notices {
  private last: Notice | null = null;
  private count = 0;
  private readonly listeners = new Set<() => void>();

  /** The notice to show, or null. Fit for `useSyncExternalStore`. */
  readonly current = (): Notice | null => this.last;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(notice: Omit<Notice, "number">): Notice {
    const told = { ...notice, number: ++this.count };
    this.set(told);
    return told;
  }

  /** The user has read it. */
  dismiss(): void {
    this.set(null);
  }

  private set(notice: Notice | null): void {
    this.last = notice;
    for (const listener of [...this.listeners]) listener();
  }
}

/** The notices of this page. */
export const notices = new Notices();
