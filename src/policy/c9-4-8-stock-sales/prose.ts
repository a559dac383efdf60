import type { Prose } from "../kernel/prose";

/** The long texts of this section's rules, by code. */
export const stockProse: Readonly<Record<string, Prose>> = {};
