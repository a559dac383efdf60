/**
 * Work on many rows done in slices, so that the page stays alive. There is no clock here: the caller's
 * `shouldYield` says when a slice is over (it may look at the time, or count).
 */
export interface Job<T> {
  /** Rows to do. */
  readonly total: number;
  /** Rows done. */
  readonly done: number;
  readonly state: "running" | "finished" | "cancelled";
  /** Works until done or until `shouldYield` says so. True when there is nothing more to do. */
  run(shouldYield: () => boolean): boolean;
  /** Stops for good; nothing was written anywhere, so nothing is left half-done. */
  cancel(): void;
  /** What came of it. Throws unless `finished`. */
  result(): T;
}

/** Work as a generator: yields how many rows were done since the last time, returns the result. */
export type Work<T> = Generator<number, T, undefined>;

/** Makes a job of work over `total` rows. */
export function startJob<T>(total: number, work: Work<T>): Job<T> {
  let done = 0;
  let state: Job<T>["state"] = "running";
  let outcome: { readonly value: T } | undefined;
  return {
    total,
    get done() {
      return done;
    },
    get state() {
      return state;
    },
    run(shouldYield) {
      while (state === "running") {
        const step = work.next();
        if (step.done) {
          outcome = { value: step.value };
          state = "finished";
          done = total;
        } else {
          done += step.value;
          if (shouldYield()) return false;
        }
      }
      return true;
    },
    cancel() {
      if (state === "running") state = "cancelled";
    },
    result() {
      if (outcome === undefined) throw new Error(`The job is ${state}: it has no result.`);
      return outcome.value;
    },
  };
}

/** Does all of a job's work at once. For small tables, and where nothing waits. */
export function finish<T>(job: Job<T>): T {
  job.run(() => false);
  return job.result();
}
