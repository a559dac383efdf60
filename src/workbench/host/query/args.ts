import { HostError } from "../hostError";

/** Readers of arguments as they come over the wire; a wrong one is Excel's `InvalidArgument`. */

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function textArg(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function optionalText(value: unknown): string | null {
  return isMissing(value) ? null : textArg(value);
}

export function integerArg(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
  return value;
}

export function booleanArg(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

/** @returns false where the argument was left out. */
export function flagArg(value: unknown): boolean {
  return isMissing(value) ? false : booleanArg(value);
}

export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find((item) => item === value);
  if (word === undefined) throw new HostError("InvalidArgument");
  return word;
}

export function recordArg(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new HostError("InvalidArgument");
  return value as Readonly<Record<string, unknown>>;
}
