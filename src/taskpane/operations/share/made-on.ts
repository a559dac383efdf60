import type { Session } from "../../session/session";

const two = (value: number): string => String(value).padStart(2, "0");

/** Now, as the sender's clock and place have it: `2026-11-22 14:05 -05:00`. */
export function madeOn({ clock }: Session, now = new Date()): string {
  const east = -now.getTimezoneOffset();
  const sign = east < 0 ? "-" : "+";
  const offset = `${sign}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
  return `${clock.today()} ${clock.time()} ${offset}`;
}
