interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Ribbon commands that run without the pane: sent as an event, answered when the add-in says it is done. */
export class Commands {
  private readonly waiting = new Map<string, Waiting>();
  private lastId = 0;

  constructor(private readonly send: (data: readonly string[]) => boolean) {}

  /**
   * Runs a command.
   *
   * @param name the function the manifest names for it.
   * @param source id of the button.
   * @returns when the add-in called `event.completed()`.
   */
  invoke(name: string, source: string): Promise<void> {
    const id = `command-${++this.lastId}`;
    const done = new Promise<void>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    if (!this.send([id, name, JSON.stringify({ source: { id: source } })])) {
      this.waiting.delete(id);
      return Promise.reject(new Error("The add-in does not listen to commands yet."));
    }
    return done;
  }

  /** Takes the add-in's report: `{0: id, 1: error number, 2: data}`. */
  completed(report: Readonly<Record<string, unknown>>): void {
    const id = String(report["0"]);
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (report["1"] === 0) waiting?.resolve();
    else waiting?.reject(new Error(`The add-in could not run the command (error ${String(report["1"])}).`));
  }

  /** The add-in's page is gone. */
  close(): void {
    for (const { reject } of this.waiting.values()) reject(new Error("The add-in was unloaded."));
    this.waiting.clear();
  }
}
