import { closing } from "../../scripts/lib/closing.cjs";

const none = {
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const unit = { ...none, numPassedTests: 90 };
const browser = { ...none, numPassedTests: 10 };

describe("the closing line of npm test", () => {
  it("adds up what the runner reports for both projects", () => {
    expect(closing(unit, browser)).toEqual({ line: "100 passed, 0 failed", complaint: "", isSuccess: true });
  });

  it("names what was skipped, which is no failure", () => {
    const skipping = { ...unit, numPendingTests: 2, numTodoTests: 1 };
    expect(closing(skipping, browser)).toMatchObject({
      line: "100 passed, 0 failed, 3 skipped",
      isSuccess: true,
    });
  });

  it.each([
    ["a test that fails", { ...unit, numFailedTests: 1, success: false }, "100 passed, 1 failed"],
    [
      "a file that cannot run",
      { ...unit, numRuntimeErrorTestSuites: 1, success: false },
      "100 passed, 1 failed",
    ],
    ["a run that Jest calls failed", { ...unit, success: false }, "100 passed, 0 failed"],
  ])("ends in failure after %s", (_what, bad, line) => {
    expect(closing(bad, browser)).toMatchObject({ line, isSuccess: false });
  });

  it("ends in failure when no browser test was executed, though nothing failed", () => {
    expect(closing(unit, none)).toEqual({
      line: "90 passed, 0 failed",
      complaint: "No browser test was executed: that is a failure.",
      isSuccess: false,
    });
    expect(closing(unit, { ...none, numPendingTests: 10 }).isSuccess).toBe(false);
  });
});
