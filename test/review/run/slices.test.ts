import { finish, startReview, type ReviewInput } from "../../../src/review";
import { asOf, codesOf, openFund, tableOf } from "../sample";

describe("a review in slices", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    ...openFund,
    caseId: `B${i % 50}`,
    fundsOnCase: i,
  }));
  const input: ReviewInput = { tables: [tableOf("bpc-case", rows)], context: asOf };

  it("goes on where it stopped, and comes to the same as at once", () => {
    const job = startReview(input);
    let slices = 0;
    const seen: number[] = [];
    while (!job.run(() => true)) {
      slices++;
      seen.push(job.done);
    }
    expect(slices).toBeGreaterThan(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(job).toMatchObject({ state: "finished", done: 1000, total: 1000 });
    expect(codesOf(job.result())).toEqual(codesOf(finish(startReview(input))));
  });

  it("never does more than 64 rows without asking", () => {
    const job = startReview(input);
    let last = 0;
    job.run(() => {
      expect(job.done - last).toBeLessThanOrEqual(64);
      last = job.done;
      return false;
    });
  });

  it("stops for good when cancelled, without a result", () => {
    const job = startReview(input);
    job.run(() => true);
    job.cancel();
    expect(job.run(() => false)).toBe(true);
    expect(job.state).toBe("cancelled");
    expect(() => job.result()).toThrow("cancelled");
  });

  it("has no result while it runs", () => {
    expect(() => startReview(input).result()).toThrow("running");
  });

  it("cannot be cancelled once finished", () => {
    const job = startReview(input);
    job.run(() => false);
    job.cancel();
    expect(job.state).toBe("finished");
  });
});
