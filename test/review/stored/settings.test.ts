import fc from "fast-check";
import {
  contextOf,
  defaultSettings,
  isLocked,
  parseSettings,
  settingsData,
  type Settings,
} from "../../../src/review";

const own: Settings = {
  asOf: "2026-07-31",
  differentialThresholdPercent: 12.5,
  priceTolerance: 0.01,
  dueSoonDays: 45,
  checksOff: ["stock.zero-price"],
  preparedBy: "A. Analyst",
  reviewedBy: "",
  marking: "CUI",
  corrections: { Cases: { kind: "stock-sale", columns: { worth: "acquisitionCost", notes: null } } },
};

describe("settings kept in the workbook", () => {
  it("come back from JSON as they were", () => {
    const read = parseSettings(JSON.parse(JSON.stringify(settingsData(own))));
    expect(read).toEqual({ value: own, status: "ok", problems: [] });
  });

  it("are the defaults where nothing is stored", () => {
    expect(parseSettings(undefined)).toEqual({ value: defaultSettings, status: "absent", problems: [] });
    expect(parseSettings(null).status).toBe("absent");
  });

  it("have defaults for fields an older version did not store", () => {
    const read = parseSettings({ version: 1, preparedBy: "A. Analyst" });
    expect(read).toEqual({
      value: { ...defaultSettings, preparedBy: "A. Analyst" },
      status: "ok",
      problems: [],
    });
  });

  it.each([
    ["asOf", "2026-02-30", "as-of date"],
    ["asOf", "7/31/2026", "as-of date"],
    ["asOf", 46234, "as-of date"],
    ["differentialThresholdPercent", "25", "differential threshold"],
    ["differentialThresholdPercent", -1, "differential threshold"],
    ["priceTolerance", null, "price tolerance"],
    ["dueSoonDays", 1.5, "due-soon days"],
    ["checksOff", "stock.zero-price", "checks switched off"],
    ["checksOff", [1], "checks switched off"],
    ["marking", {}, "marking line"],
    ["corrections", { Cases: { columns: [1] } }, "column corrections"],
    ["corrections", { Cases: { kind: "truck", columns: {} } }, "column corrections"],
  ])("keep the rest when %s is %j, and say so", (key, value, name) => {
    const read = parseSettings({ ...settingsData(own), [key]: value });
    expect(read.value).toEqual({ ...own, [key]: defaultSettings[key as keyof Settings] });
    expect(read.problems).toEqual([
      `The stored ${name} cannot be read. The default is used; nothing was changed.`,
    ]);
    expect(isLocked(read)).toBe(true);
  });

  it.each([["text"], [7], [[]], [true]])("are the defaults, with a sentence, when %j is stored", (data) => {
    const read = parseSettings(data);
    expect(read.value).toEqual(defaultSettings);
    expect(read.status).toBe("damaged");
    expect(read.problems).toHaveLength(1);
  });

  it("of a newer version are used as far as understood, reported, and not to be overwritten", () => {
    const read = parseSettings({ ...settingsData(own), version: 2, dueSoonDays: "P30D", palette: "dark" });
    expect(read.value).toEqual({ ...own, dueSoonDays: 30 });
    expect(read.status).toBe("newer");
    expect(read.problems[0]).toContain("newer version");
    expect(isLocked(read)).toBe(true);
  });

  it("keep fields they do not know when saved again", () => {
    const stored = { ...settingsData(own), palette: "dark" };
    expect(settingsData(parseSettings(stored).value, stored)).toEqual(stored);
  });

  it("never throw and always give settings that can be stored, whatever is found", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const { value } = parseSettings(data);
        expect(parseSettings(settingsData(value)).status).toBe("ok");
      }),
    );
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(Object.keys(own).map((key) => [key, fc.anything()]))),
        (data) => {
          const { value } = parseSettings(data);
          expect(parseSettings(settingsData(value))).toEqual({ value, status: "ok", problems: [] });
        },
      ),
    );
  });
});

describe("what the policy is told", () => {
  it("takes today from the caller while as-of follows the calendar", () => {
    expect(contextOf(defaultSettings, "2026-03-31")).toEqual({
      asOf: "2026-03-31",
      dueSoonDays: 30,
      priceTolerance: 0,
    });
  });

  it("is the analyst's own date and threshold when set", () => {
    expect(contextOf(own, "2026-03-31")).toEqual({
      asOf: "2026-07-31",
      dueSoonDays: 45,
      priceTolerance: 0.01,
      differentialThresholdPercent: 12.5,
    });
  });
});
