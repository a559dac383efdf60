/**
 * How much of its random rows and long loops a test runs. All of them, but for mutation testing, which runs the
 * tests thousands of times and sets TEST_SHARE to a part (stryker.config.json).
 */
const SHARE = Number(process.env["TEST_SHARE"] ?? 1);

/** That share of a number of runs, at least one. */
export const runs = (full: number): number => Math.max(1, Math.ceil(full * SHARE));

/** Every so many-th element, so that the share of a long list remains, spread over the whole of it. */
export const spread = <T>(all: readonly T[]): readonly T[] =>
  SHARE === 1 ? all : all.filter((_, index) => index % Math.ceil(1 / SHARE) === 0);

/** Do the tests run whole? Only then can they be expected to have met everything. */
export const isWhole = SHARE >= 1;
