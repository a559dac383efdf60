import fc from "fast-check";
import { reviewCase } from "../../../src/policy";
import {
  factsUsed,
  filterChoices,
  filterFindings,
  groupAt,
  groupFindings,
  headerGroup,
  nextFinding,
  severityRank,
  startFilter,
  startGrouping,
  visibleLines,
  type FindingFilter,
  type Grouping,
} from "../../../src/review";
import { goodSale, openFund, review, tableOf } from "../sample";

const sales = [
  { ...goodSale, priceQuoted: 599 },
  { ...goodSale, lineId: "002", implementingAgency: "Navy", depreciation: "TBD" },
  { ...goodSale, caseId: "XX-P-ABC", lineId: "001", intentToReplace: "" },
  { caseId: "", partner: "Bandaria", acquisitionCost: 5, depositAccount: "Nowhere" },
];
const funds = [
  openFund,
  { ...openFund, tas: "097-2021/2022-0100" },
  { ...openFund, caseId: "B1-D-XYZ", sscDate: 46000 },
];
const result = review([
  tableOf("stock-sale", sales, { sheet: "Sales" }),
  tableOf("bpc-case", funds, { name: "Funds", sheet: "BPC" }),
]);
const all = filterFindings(result, {});
const records = Array.from(all, (index) => result.record(index));
const groupings: readonly Grouping[] = ["case", "check", "severity", "sheet"];

const shown = (filter: FindingFilter, dismissed?: Uint8Array) =>
  Array.from(filterFindings(result, filter, dismissed), (index) => result.record(index));

describe("the facts a finding rests on", () => {
  const index = records.findIndex((record) => record.finding.code === "stock.price-mismatch");

  it("are those that decide it, with the cells that hold them", () => {
    expect(factsUsed(result, index).map(({ key, value, address }) => [key, value, address])).toEqual([
      ["intentToReplace", "No", "H2"],
      ["acquisitionCost", 1000, "I2"],
      ["depreciation", 400, "J2"],
      ["munition", "No", "K2"],
      ["priceQuoted", 599, "L2"],
    ]);
  });

  it("include what another row tells, which has no cell", () => {
    const alternate = records.find((record) => record.finding.code === "bpc.alternate-return")!;
    const used = factsUsed(result, alternate.index).find(({ key }) => key === "laterFundsOnCase");
    expect(used).toMatchObject({ value: true, address: undefined, heading: "Later funds on case" });
  });

  it("are such that leaving out any other changes nothing", () => {
    for (const record of records) {
      const used = new Set(factsUsed(result, record.index).map(({ key }) => key));
      const facts = { ...result.reviewedRow(record.ordinal)!.facts };
      for (const key of Object.keys(facts)) {
        if (used.has(key)) continue;
        const { findings } = reviewCase(record.table.match.kind, { ...facts, [key]: null }, result.context);
        const same = findings.filter(({ code }) => code === record.finding.code);
        expect(same.map(({ message }) => message)).toContain(record.finding.message);
      }
    }
  });
});

describe("filters", () => {
  it("hide nothing when nothing is asked", () => {
    expect(all).toEqual(Uint32Array.from({ length: result.findingCount }, (_, index) => index));
    expect(result.findingCount).toBeGreaterThan(10);
  });

  it.each([
    [{ severities: ["error"] }, (r: (typeof records)[0]) => r.finding.severity === "error"],
    [{ kinds: ["bpc-case"] }, (r: (typeof records)[0]) => r.table.match.kind === "bpc-case"],
    [{ sheets: ["Sales"] }, (r: (typeof records)[0]) => r.table.sheet === "Sales"],
    [{ codes: ["bpc.value-review"] }, (r: (typeof records)[0]) => r.finding.code === "bpc.value-review"],
    [{ agencies: [""] }, (r: (typeof records)[0]) => r.agency === ""],
    [
      { agencies: ["Navy"], severities: ["error"] },
      (r: (typeof records)[0]) => r.agency === "Navy" && r.finding.severity === "error",
    ],
    [{ text: "xx-p-abc" }, (r: (typeof records)[0]) => r.caseId === "XX-P-ABC"],
    [{ text: "bandaria" }, (r: (typeof records)[0]) => r.rowIndex === 3 && r.table.sheet === "Sales"],
    [{ text: "OVERDUE" }, (r: (typeof records)[0]) => /overdue/i.test(r.finding.message)],
    [
      { text: "7.5.1 navy error" },
      (r: (typeof records)[0]) =>
        r.agency === "Navy" &&
        r.finding.severity === "error" &&
        r.finding.citations.some((c) => c.paragraph.includes("7.5.1")),
    ],
    [{ text: "  " }, () => true],
    [{ severities: [] }, () => false],
    [{ text: "no such words" }, () => false],
  ] as const)("%j show exactly what they ask for", (filter, wanted) => {
    const expected = records.filter(wanted);
    expect(shown(filter).map((record) => record.index)).toEqual(expected.map((record) => record.index));
  });

  it("find something in each of the cases above that should", () => {
    for (const filter of [
      { agencies: [""] },
      { text: "7.5.1 navy error" },
      { text: "bandaria" },
      { text: "overdue" },
    ]) {
      expect(shown(filter).length).toBeGreaterThan(0);
    }
  });

  it("tell dismissed findings from open ones", () => {
    const dismissed = new Uint8Array(result.findingCount);
    dismissed[2] = 1;
    expect(shown({ state: "dismissed" }, dismissed).map((record) => record.index)).toEqual([2]);
    expect(shown({ state: "open" }, dismissed)).toHaveLength(result.findingCount - 1);
    expect(shown({ state: "dismissed" })).toEqual([]);
  });

  it("by text may be stopped and go on", () => {
    const job = startFilter(result, { text: "overdue" });
    while (!job.run(() => true)) expect(job.done).toBeLessThanOrEqual(job.total);
    expect(job.result()).toEqual(filterFindings(result, { text: "overdue" }));
  });

  it("offer what occurs, with its count", () => {
    const choices = filterChoices(result);
    for (const { value, count } of choices.codes) expect(shown({ codes: [value] })).toHaveLength(count);
    for (const { value, count } of choices.agencies) expect(shown({ agencies: [value] })).toHaveLength(count);
    for (const { value, count } of choices.sheets) expect(shown({ sheets: [value] })).toHaveLength(count);
    expect(choices.kinds).toEqual(["stock-sale", "bpc-case"]);
    expect(choices.agencies.map(({ label }) => label)).toEqual(["Army", "Navy", "No agency given"]);
  });
});

describe("groups", () => {
  it.each(groupings)("by %s hold each finding once, worst first within a group", (grouping) => {
    const list = groupFindings(result, all, grouping);
    expect(Array.from(list.order).sort((a, b) => a - b)).toEqual(Array.from(all));
    for (let group = 0; group < list.groupCount; group++) {
      const members = Array.from(list.order.slice(list.start[group], list.start[group + 1]));
      const ranks = members.map((index) => severityRank(result.severityOf(index)));
      expect(members.length).toBeGreaterThan(0);
      expect(ranks).toEqual([...ranks].sort());
      expect(severityRank(list.worst(group))).toBe(Math.min(...ranks));
      for (const position of members.keys()) expect(groupAt(list, list.start[group]! + position)).toBe(group);
    }
  });

  it("by case follow the sheet and keep rows without a case last", () => {
    const list = groupFindings(result, all, "case");
    const labels = Array.from({ length: list.groupCount }, (_, group) => list.label(group));
    expect(labels).toEqual(["BN-B-UAA", "XX-P-ABC", "B1-D-ABC", "B1-D-XYZ", "No case given"]);
  });

  it("by severity and by check begin with the worst", () => {
    expect(groupFindings(result, all, "severity").label(0)).toBe("Error");
    const list = groupFindings(result, all, "check");
    const worst = Array.from({ length: list.groupCount }, (_, group) => severityRank(list.worst(group)));
    expect(worst).toEqual([...worst].sort());
  });

  it("by sheet put tables of one sheet together", () => {
    const two = review([tableOf("bpc-case", [openFund]), tableOf("bpc-case", [openFund], { name: "More" })]);
    const list = groupFindings(two, filterFindings(two, {}), "sheet");
    expect(list.groupCount).toBe(1);
    expect(list.label(0)).toBe("Sheet1");
  });

  it("keep their number when the filter changes, so that a collapsed group stays so", () => {
    const whole = groupFindings(result, all, "case");
    const some = groupFindings(result, filterFindings(result, { sheets: ["BPC"] }), "case");
    const idOf = (list: typeof whole, label: string) =>
      list.id[Array.from({ length: list.groupCount }, (_, group) => list.label(group)).indexOf(label)];
    expect(idOf(some, "B1-D-XYZ")).toBe(idOf(whole, "B1-D-XYZ"));
  });

  it("of nothing are none", () => {
    for (const grouping of groupings) {
      expect(groupFindings(result, new Uint32Array(), grouping)).toMatchObject({ groupCount: 0 });
    }
  });

  it("of many findings are made in slices, and are the same", () => {
    const many = Uint32Array.from({ length: 50_000 }, (_, index) => all[index % all.length] ?? 0).sort();
    const job = startGrouping(result, many, "case");
    let turns = 1;
    while (!job.run(() => true)) turns++;
    expect(turns).toBeGreaterThan(30);
    const { order, start, id } = groupFindings(result, many, "case");
    expect(job.result()).toMatchObject({ order, start, id });
  });
});

describe("the lines of the list", () => {
  const list = groupFindings(result, all, "case");

  it("are a header a group and its findings below", () => {
    const lines = visibleLines(list, new Set());
    expect(lines).toHaveLength(result.findingCount + list.groupCount);
    expect(headerGroup(lines[0]!)).toBe(0);
    expect(headerGroup(lines[1]!)).toBeNull();
  });

  it("of collapsed groups are their header only", () => {
    expect(Array.from(visibleLines(list, new Set(list.id)))).toEqual([-1, -2, -3, -4, -5]);
    const second = visibleLines(list, new Set([list.id[1]!]));
    expect(second).toHaveLength(result.findingCount + list.groupCount - (list.start[2]! - list.start[1]!));
  });

  it("are walked by next and previous, round the ends", () => {
    const first = list.order[0]!;
    const last = list.order[list.order.length - 1]!;
    expect(nextFinding(list, null, 1)).toBe(first);
    expect(nextFinding(list, null, -1)).toBe(last);
    expect(nextFinding(list, last, 1)).toBe(first);
    expect(nextFinding(list, first, -1)).toBe(last);
    fc.assert(
      fc.property(fc.constantFrom(...all), (index) => {
        expect(nextFinding(list, nextFinding(list, index, 1), -1)).toBe(index);
      }),
    );
  });

  it("begin anew when the finding shown is filtered away", () => {
    const errors = groupFindings(result, filterFindings(result, { severities: ["error"] }), "case");
    const info = records.find((record) => record.finding.severity !== "error")!;
    expect(nextFinding(errors, info.index, 1)).toBe(errors.order[0]);
    expect(nextFinding(groupFindings(result, new Uint32Array(), "case"), 0, 1)).toBeNull();
  });
});
