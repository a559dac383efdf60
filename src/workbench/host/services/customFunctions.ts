import type { RichApiEntry } from "../events/eventHub";

/** What a custom function gave, as the add-in's runtime reports it. */
export type InvocationResult =
  | { readonly ok: true; readonly value: unknown }
  /** `error` is the error value Excel would show, such as `#N/A`. */
  | { readonly ok: false; readonly error: string; readonly message: string };

/** Excel's name for each error number of the runtime; what is not listed shows as `#VALUE!`. */
const errorNames: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

const category = 1;
const invoke = 1000;
/** The function may take errors as arguments. */
const errorArguments = 4;

interface Waiting {
  readonly resolve: (result: InvocationResult) => void;
  readonly reject: (error: Error) => void;
}

function newRuntime(): { readonly started: Promise<void>; readonly start: () => void } {
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  return { started, start };
}

/**
 * Calls custom functions through the library's own runtime in the add-in's page, as Excel does. It gathers
 * results for up to half a second: meant for comparing, not for calculating.
 */
export class CustomFunctions {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private runtime = newRuntime();

  constructor(private readonly send: (entries: readonly RichApiEntry[]) => void) {}

  /** Resolves when the add-in's function runtime has started. */
  ready(): Promise<void> {
    return this.runtime.started;
  }

  /** Another page is loaded: its runtime has to start first, and calls of the old one will not end. */
  reload(): void {
    this.runtime = newRuntime();
    for (const { reject } of this.waiting.values()) reject(new Error("The add-in was unloaded."));
    this.waiting.clear();
  }

  /**
   * @param name id of the function, such as `STOCKPRICE`.
   * @param args a value each, rows of values for a range, `null` for one left out.
   * @param address cell of the formula, such as `Sheet1!C1`.
   */
  async invoke(name: string, args: readonly unknown[], address = "Sheet1!A1"): Promise<InvocationResult> {
    await this.runtime.started;
    const id = ++this.lastId;
    const result = new Promise<InvocationResult>((resolve, reject) =>
      this.waiting.set(id, { resolve, reject }),
    );
    const message = JSON.stringify([id, name, args, address, errorArguments, []]);
    this.send([[category, invoke, "", message, 0, false]]);
    return result;
  }

  runtimeReady(): void {
    this.runtime.start();
  }

  /** Takes one result: `[id, ok, value or message, error number]`. */
  settled(result: unknown): void {
    if (!Array.isArray(result)) return;
    const [id, ok, value, code] = result as [number, boolean, unknown, unknown];
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (ok) call?.resolve({ ok: true, value });
    else
      call?.resolve({
        ok: false,
        error: (typeof code === "number" ? errorNames[code] : undefined) ?? "#VALUE!",
        message: typeof value === "string" ? value : "",
      });
  }
}
