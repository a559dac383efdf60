import fc from "fast-check";
import type { CellValue } from "../../../src/policy";
import {
  defaultSettings,
  dismiss,
  finish,
  readState,
  startVerify,
  TODAY,
  verifyContext,
  writeState,
  type Dismissal,
  type ReviewResult,
  type StoredRecord,
  type VerifyReport,
} from "../../../src/review";
import type { DetailLimits } from "../../../src/review/verify/describe-run";
import { sealOf } from "../../../src/review/verify/record-lines";
import { recordOf, type Row } from "../documents/documents";
import { asOf, goodSale, openFund, review, tableOf } from "../sample";

const rows: readonly Row[] = [
  { ...goodSale, priceQuoted: 599 },
  { ...goodSale, lineId: "002" },
  { ...goodSale, lineId: "003", article: "Radio" },
];
const run = (list: readonly Row[], context = asOf, name = "Sales"): ReviewResult =>
  review([tableOf("stock-sale", list.length > 0 ? list : [{}], { name, firstRow: 4, firstColumn: 1 })], {
    context,
  });
const made = recordOf(run(rows));
const sheet = made.layout.cells;

/** Verifies as the pane does: what was stored has been through the workbook. */
function verify(
  result: ReviewResult,
  more: {
    readonly record?: StoredRecord;
    readonly cells?: readonly (readonly unknown[])[] | null;
    readonly dismissals?: readonly Dismissal[];
    readonly version?: string;
    readonly limits?: DetailLimits;
  } = {},
): VerifyReport {
  const xml = writeState({ records: [more.record ?? made.stored] }, readState(null)).xml;
  const [record] = readState(xml).state.records;
  const { dismissals = [], version = "1.2.3", cells = sheet, limits } = more;
  return finish(startVerify({ result, record: record!, sheetCells: cells, dismissals, version, limits }));
}

const messages = (report: VerifyReport) => report.differences.map(({ message }) => message);
const change = (index: number, facts: Readonly<Record<string, CellValue>>): Row[] =>
  rows.map((row, at) => (at === index ? { ...row, ...facts } : row));

describe("verifying a record", () => {
  it("finds an untouched workbook the same", () => {
    expect(verify(run(rows))).toEqual({ isSame: true, differences: [] });
  });

  it("takes no account of the order of rows and of blank rows", () => {
    expect(verify(run([rows[2]!, {}, rows[0]!, rows[1]!])).isSame).toBe(true);
  });

  it("names the cell that changed", () => {
    expect(verify(run(change(1, { depreciation: 401 }))).differences).toEqual([
      {
        kind: "cell",
        message: "Depreciation of row BN-B-UAA / 002 of Sales changed (Sheet1!K6).",
        at: { sheet: "Sheet1", address: "K6" },
      },
    ]);
  });

  it("names it also where the rows were sorted", () => {
    const [first, second, third] = change(1, { depreciation: 401 });
    expect(messages(verify(run([third!, second!, first!])))).toEqual([
      "Depreciation of row BN-B-UAA / 002 of Sales changed (Sheet1!K6).",
    ]);
    expect(messages(verify(run([second!, third!, first!])))[0]).toContain("Sheet1!K5");
  });

  it("names several cells of several rows", () => {
    const twice = change(0, { priceQuoted: 600, munition: "" });
    expect(messages(verify(run([twice[0]!, rows[1]!, { ...rows[2]!, article: "" }])))).toEqual([
      expect.stringMatching(/^Munition of row BN-B-UAA \/ 001/),
      expect.stringMatching(/^Article price quoted of row BN-B-UAA \/ 001/),
      expect.stringMatching(/^Article of row BN-B-UAA \/ 003/),
    ]);
  });

  it("knows a corrected case number for a change and not for another row", () => {
    expect(messages(verify(run(change(2, { caseId: "BN-B-UAZ" }))))).toEqual([
      "Case of row BN-B-UAZ / 003 of Sales changed (Sheet1!B7).",
    ]);
  });

  it("names rows added and rows removed", () => {
    const report = verify(run([rows[0]!, rows[1]!, { caseId: "XX-P-NEW", lineId: "7", article: "Truck" }]));
    expect(messages(report)).toEqual([
      "Row BN-B-UAA / 003 of Sales was removed.",
      "Row XX-P-NEW / 7 of Sales was added.",
    ]);
    expect(report.differences[1]?.at).toEqual({ sheet: "Sheet1", address: "B7" });
    expect(messages(verify(run(rows.slice(1))))).toEqual(["Row BN-B-UAA / 001 of Sales was removed."]);
  });

  it("tells one of two equal rows removed", () => {
    const twins = [rows[0]!, rows[0]!, rows[1]!];
    const { stored, layout } = recordOf(run(twins));
    expect(verify(run(twins), { record: stored, cells: layout.cells }).isSame).toBe(true);
    expect(messages(verify(run(rows.slice(0, 2)), { record: stored, cells: layout.cells }))).toEqual([
      "Row BN-B-UAA / 001 of Sales was removed.",
    ]);
  });

  it.each([
    ["asOf", { asOf: "2026-07-16" }, "As-of date was 2026-07-15 and is 2026-07-16."],
    ["threshold", { differentialThresholdPercent: 25 }, "Differential threshold was not set and is 25."],
    ["tolerance", { priceTolerance: 1 }, "Price tolerance was not set and is 1."],
  ])("names a changed setting (%s)", (_, setting, message) => {
    expect(messages(verify(run(rows, { ...asOf, ...setting })))).toEqual([message]);
  });

  it("names a check switched off", () => {
    const off = review([tableOf("stock-sale", rows, { name: "Sales" })], { checksOff: ["stock.zero-price"] });
    expect(verify(off).differences[0]).toMatchObject({ kind: "setting" });
    expect(messages(verify(off))[0]).toContain("is switched off");
  });

  it("names a finding dismissed since, and a dismissal undone", () => {
    const result = run(rows);
    const one = dismiss(result, 0, { reason: "accepted risk", note: "", by: "A", on: "2026-07-15" });
    expect(messages(verify(result, { dismissals: [one] }))[0]).toMatch(
      /BN-B-UAA \/ 001 in Sales was dismissed after/,
    );
    const later = recordOf(result, [one]);
    expect(
      verify(result, { record: later.stored, cells: later.layout.cells, dismissals: [one] }).isSame,
    ).toBe(true);
    expect(messages(verify(result, { record: later.stored, cells: later.layout.cells }))[0]).toContain(
      "no longer there",
    );
  });

  it("names a changed policy edition, and rules that changed between versions", () => {
    const { description } = made.stored;
    const reseal = (record: StoredRecord): StoredRecord => ({ ...record, seal: sealOf(record) });
    const older = reseal({
      ...made.stored,
      description: { ...description, editions: description.editions.slice(1) },
    });
    expect(messages(verify(run(rows), { record: older }))).toEqual([
      expect.stringMatching(/is new since the record/),
    ]);
    const editions = [...description.editions, "C9.4.8: DSCA 30-01, from 2030-01-01"];
    const newer = reseal({ ...made.stored, description: { ...description, editions } });
    expect(messages(verify(run(rows), { record: newer }))[0]).toContain("which this version does not carry");
    const other = reseal({ ...made.stored, description: { ...description, rules: "0", version: "0.9" } });
    expect(messages(verify(run(rows), { record: other }))[0]).toContain("between version 0.9");
    expect(verify(run(rows), { version: "2.0.0" }).isSame).toBe(true);
  });

  it("names a table that is gone, and one that was not recorded", () => {
    expect(messages(verify(run(rows, asOf, "Renamed")))).toEqual([
      "Table Sales was recorded and was not found.",
      "Table Renamed was not recorded.",
    ]);
  });
});

describe("a column that came or went", () => {
  const withColumns = (list: readonly Row[]) => verify(run(list));

  it("is named once, and not as a change of every row", () => {
    const { article: _article, ...third } = rows[2]!;
    expect(messages(withColumns([rows[0]!, rows[1]!, third]))).toEqual([
      "Article of Sales was recorded and is not read any more.",
    ]);
    expect(messages(withColumns(rows.map((row) => ({ ...row, partner: "Bandaria" }))))).toEqual([
      "Partner of Sales is read and was not recorded.",
    ]);
  });

  it("is no difference while it is empty", () => {
    expect(withColumns(rows.map((row) => ({ ...row, partner: "" }))).isSame).toBe(true);
  });

  it("does not hide a cell that changed besides", () => {
    const both = change(1, { depreciation: 401 }).map((row) => ({ ...row, partner: "Bandaria" }));
    expect(messages(withColumns(both))).toEqual([
      "Partner of Sales is read and was not recorded.",
      expect.stringMatching(/^Depreciation of row BN-B-UAA \/ 002/),
    ]);
  });
});

describe("a record edited by hand", () => {
  const edited = sheet.map((row, at) => (at === 12 ? [row[0] ?? null, 999, ...row.slice(2)] : row));

  it("is told by its line", () => {
    const report = verify(run(rows), { cells: edited });
    expect(report.differences).toEqual([
      {
        kind: "record-edited",
        message:
          "The record itself was edited: line 13 of sheet SAMM review record is not as it was written.",
        at: { sheet: "SAMM review record", address: "A13" },
      },
    ]);
  });

  it("is told from one that was only read back: empty cells as text, trailing cells missing", () => {
    const readBack = sheet.map((row) => row.map((value) => value ?? ""));
    expect(verify(run(rows), { cells: [...readBack, ["", ""]] }).isSame).toBe(true);
    const short = sheet.map((row) => {
      const cells = [...row];
      while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
      return cells;
    });
    expect(verify(run(rows), { cells: short }).isSame).toBe(true);
  });

  it("may be gone altogether", () => {
    expect(messages(verify(run(rows), { cells: null }))).toEqual([
      "The sheet SAMM review record is not in this workbook.",
    ]);
  });

  it("may be edited where it is stored", () => {
    const { description } = made.stored;
    const forged = {
      ...made.stored,
      description: { ...description, counts: { ...description.counts, error: 0 } },
    };
    expect(verify(run(rows), { record: forged }).differences).toMatchObject([{ kind: "stored-edited" }]);
  });

  it("shows any single edited cell of its sheet", () => {
    fc.assert(
      fc.property(fc.nat(sheet.length - 1), fc.nat(sheet[0]!.length - 1), (row, column) => {
        const cells = sheet.map((line, at) =>
          at === row ? line.map((v, c) => (c === column ? `${v ?? ""}x` : v)) : line,
        );
        expect(verify(run(rows), { cells }).differences).toMatchObject([{ kind: "record-edited" }]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("verifying on a later day", () => {
  it("is by the recorded as-of date while as-of follows the calendar", () => {
    expect(verifyContext({ ...defaultSettings, asOf: TODAY }, made.stored).asOf).toBe("2026-07-15");
  });

  it("is by the workbook's own date where one is set", () => {
    expect(verifyContext({ ...defaultSettings, asOf: "2026-09-30" }, made.stored).asOf).toBe("2026-09-30");
  });
});

describe("a table too large to keep a mark of each cell", () => {
  const large = (limits: DetailLimits) => {
    const { stored, layout } = recordOf(run(rows), [], defaultSettings, "1.2.3", limits);
    const changed = change(1, { depreciation: 401 });
    const check = (list: readonly Row[]) =>
      messages(verify(run(list), { record: stored, cells: layout.cells, limits }));
    return { same: check(rows), changed: check(changed) };
  };

  it("is recorded row by row, and the row that changed is named", () => {
    expect(large({ cells: 10, rows: 3 })).toEqual({
      same: [],
      changed: ["An input of row BN-B-UAA / 002 of Sales changed."],
    });
  });

  it("is recorded as a whole when it is larger still", () => {
    expect(large({ cells: 10, rows: 2 })).toEqual({
      same: [],
      changed: ["Inputs of table Sales changed. It is too large for a record to say which."],
    });
  });
});

describe("the fingerprint of a run", () => {
  it("does not depend on the host's spelling of empty cells", () => {
    const web = tableOf("bpc-case", [openFund]);
    const desktop = { ...web, rows: web.rows.map((row) => row.map((cell) => (cell === "" ? null : cell))) };
    const print = (table: typeof web) => recordOf(review([table])).stored.description.tables[0]?.fingerprint;
    expect(print(desktop)).toBe(print(web));
  });

  it("of one result stays the same for good", () => {
    expect(made.stored.description.tables[0]?.fingerprint).toBe(
      "f157924b3f105f30b330d1ea80fd81deb152c5c76e8781f89e78708f26e86805",
    );
  });
});
