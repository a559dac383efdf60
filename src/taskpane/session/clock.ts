import type { Clock } from "./session";

const two = (value: number): string => String(value).padStart(2, "0");

/** The clock of the machine, in its own time zone: July 31 ends when it ends for the analyst. */
export const systemClock: Clock = {
  today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  time() {
    const now = new Date();
    return `${two(now.getHours())}:${two(now.getMinutes())}`;
  },
  ticks: () => performance.now(),
};
