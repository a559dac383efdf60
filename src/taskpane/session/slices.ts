import type { Job } from "../../review";
import type { Clock } from "./session";

/** A slice ends well under the 50 ms in which a page still feels alive. */
const SLICE_MS = 24;

export interface SliceOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly isCancelled?: (() => boolean) | undefined;
}

/** After a piece of work this long the page gets its turn before the next one begins. */
const LONG_MS = 8;

/**
 * Runs a job in slices, letting the page draw and react in between, and once more at the end of one that took
 * its time: what follows does not add to its last slice. Null when it was cancelled.
 */
export async function runInSlices<T>(
  clock: Clock,
  job: Job<T>,
  { onProgress, isCancelled }: SliceOptions = {},
): Promise<T | null> {
  for (;;) {
    const start = clock.ticks();
    const finished = job.run(() => clock.ticks() >= start + SLICE_MS);
    onProgress?.(job.done, job.total);
    if (finished && clock.ticks() < start + LONG_MS) break;
    await nextTask();
    if (finished) break;
    if (isCancelled?.()) job.cancel();
  }
  return job.state === "cancelled" ? null : job.result();
}

/** Resolves in the next task: the page gets its turn. Unlike a timer it is not slowed down in the background. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
