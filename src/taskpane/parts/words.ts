import type { Severity } from "../../policy";

/** `1 row`, `1,240 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** `$4,310,000.00` */
export function dollars(amount: number): string {
  return amount.toLocaleString("en-US", { style: "currency", currency: "USD" });
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[], last = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** What a count of a severity is called. */
export const severityNouns: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["Error", "Errors"],
  warning: ["Warning", "Warnings"],
  unknown: ["Unknown", "Unknown"],
  info: ["Info", "Info"],
};
