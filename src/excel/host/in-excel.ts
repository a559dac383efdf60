import { ExcelTrouble } from "../api/trouble";
import { troubleOf } from "./trouble-of";

/** Said of a request that only read, or failed before it wrote. */
export const NOTHING_CHANGED = "Nothing was changed.";

/** Said of a request that only changes what SAMM stores: it may be stored although the answer was an error. */
export const NO_CELL_CHANGED = "No cell was changed.";

/** What a piece of work tells on its way, for the sentence if it fails. */
export interface Told {
  /** What is changed by now, as a sentence. */
  state: string;
}

/** How long Excel may take for one request. Long calculations happen; waiting for ever must not. */
export const patience = { milliseconds: 120_000 };

/**
 * Runs work on the workbook. Rejects only with `ExcelTrouble`, also when Excel never answers.
 *
 * @param goal continues "SAMM could not …"
 * @param work gets the context, and `told` to say what it changed so far
 */
export async function inExcel<T>(
  goal: string,
  work: (context: Excel.RequestContext, told: Told) => Promise<T>,
): Promise<T> {
  const told: Told = { state: NOTHING_CHANGED };
  const watch = new Watchdog();
  try {
    const run = Excel.run(async (context) => {
      watch.guard(context);
      return await work(context, told);
    });
    return await Promise.race([run, watch.givenUp]);
  } catch (error) {
    // Where work was cancelled amid a block, only here is it known whether anything was changed by then.
    if (isCancelled(error)) throw error.unchanged === NOTHING_CHANGED ? cancelledWith(told.state) : error;
    throw troubleOf(error, { goal, state: told.state });
  }
}

/** True of work that ended because it was cancelled. */
export function isCancelled(error: unknown): error is ExcelTrouble {
  return error instanceof ExcelTrouble && error.code === "cancelled";
}

const cancelledWith = (unchanged: string): ExcelTrouble =>
  new ExcelTrouble("cancelled", { happened: "Cancelled.", unchanged, todo: "" });

/** Trouble that this layer finds itself, before or without an error of Excel. */
export function refuse(
  code: ExcelTrouble["code"],
  happened: string,
  todo: string,
  unchanged = NOTHING_CHANGED,
): never {
  throw new ExcelTrouble(code, { happened, unchanged, todo });
}

/**
 * Gives up on a request that Excel never answers: office.js itself waits for ever. Work that was given up
 * goes no further, should the answer come after all: the user has been told, and may have begun again.
 */
class Watchdog {
  readonly givenUp: Promise<never>;
  private isOver = false;
  private giveUp: () => void = () => undefined;

  constructor() {
    this.givenUp = new Promise<never>((_resolve, reject) => {
      this.giveUp = () => {
        this.isOver = true;
        reject(noAnswer());
      };
    });
    // Nobody listens any more once the work is done.
    this.givenUp.catch(() => undefined);
  }

  guard(context: Excel.RequestContext): void {
    const sync = context.sync.bind(context);
    context.sync = async <T>(passThrough?: T): Promise<T> => {
      this.stopIfOver();
      const timer = setTimeout(() => this.giveUp(), patience.milliseconds);
      const answer = await sync(passThrough).finally(() => clearTimeout(timer));
      this.stopIfOver();
      return answer;
    };
  }

  private stopIfOver(): void {
    if (this.isOver) throw noAnswer();
  }
}

const noAnswer = (): Error & { code: string } => Object.assign(new Error("No answer."), { code: "Timeout" });
