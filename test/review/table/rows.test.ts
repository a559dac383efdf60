import fc from "fast-check";
import { caseKinds, columnsOf, isBad, readPercent } from "../../../src/policy";
import { matchHeadings, planRows, readCell, readRow } from "../../../src/review";

const stock = (headings: readonly string[]) =>
  planRows("stock-sale", matchHeadings("stock-sale", headings).keys);

describe("one cell, as any host spells it", () => {
  it.each([[null], [undefined], [""], ["   "], ["\t\n"], ["\u00a0"], ["\u00a0 "], [{ basicType: "Empty" }]])(
    "%j is empty",
    (raw) => {
      expect(readCell(raw, false)).toBeNull();
    },
  );

  it.each([
    [{ code: "#N/A", message: "needs Depreciation" }, "#N/A"],
    [{ type: "Error", basicType: "Error", basicValue: "#DIV/0!" }, "#DIV/0!"],
    [{ type: "FormattedNumber", basicType: "Double", basicValue: 12.5, numberFormat: "0.0" }, 12.5],
    [{ basicType: "String", basicValue: "" }, null],
    [Number.NaN, "#NUM!"],
    [Number.POSITIVE_INFINITY, "#NUM!"],
    [[1, 2], "#VALUE!"],
    [10n, "#VALUE!"],
    [Symbol("x"), "#VALUE!"],
    [false, false],
    [" x ", " x "],
  ])("%p is read as %j", (raw, value) => {
    expect(readCell(raw, true)).toBe(value);
  });
});

describe("a row of cells", () => {
  it("becomes facts with every column of the kind, in one shape", () => {
    const plan = stock(["Depreciation", "Case"]);
    const first = readRow(plan, [25, "BN-B-UAA"]);
    const second = readRow(plan, ["", "BN-B-UAB"]);
    expect(Object.keys(first ?? {})).toEqual(columnsOf("stock-sale").map((column) => column.key));
    expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}));
    expect(first).toMatchObject({ caseId: "BN-B-UAA", depreciation: 25, acquisitionCost: null });
    expect(second).toMatchObject({ caseId: "BN-B-UAB", depreciation: null });
  });

  it.each(caseKinds)("reads a 0 of a %s as nothing, but for amounts and percentages", (kind) => {
    const columns = columnsOf(kind);
    const plan = planRows(
      kind,
      columns.map((column) => column.key),
    );
    const facts = readRow(
      plan,
      columns.map((column) => (column.key === "caseId" ? "C" : 0)),
    );
    for (const column of columns.slice(1)) {
      const isAmount = column.type === "money" || column.type === "percent";
      expect([column.key, facts?.[column.key]]).toEqual([column.key, isAmount ? 0 : null]);
    }
  });

  it.each([
    [["", "", ""]],
    [[null, null, null]],
    [[0, 0, 0]],
    [[]],
    [[undefined, " ", 0]],
    [["\u00a0", "", 0]],
  ])("%j is a blank row in every spelling", (cells) => {
    expect(readRow(stock(["Case", "Depreciation", "Munition"]), cells)).toBeNull();
  });

  it("is blank when only cells that are not read hold something", () => {
    expect(readRow(stock(["Case", "Remarks"]), ["", "see file"])).toBeNull();
  });

  it("may be shorter than the headings", () => {
    expect(readRow(stock(["Case", "Line", "Depreciation"]), ["A"])).toMatchObject({
      caseId: "A",
      lineId: null,
    });
  });

  it("leaves the plan as it was", () => {
    const plan = stock(["Case"]);
    readRow(plan, ["A"]);
    expect(plan.blank.caseId).toBeNull();
  });

  it("gives the desktop's and the web's spelling of empty cells the same facts, amounts apart", () => {
    const columns = columnsOf("bpc-case");
    const plan = planRows(
      "bpc-case",
      columns.map((column) => column.key),
    );
    const cells = fc.array(fc.oneof(fc.constant(null), fc.string({ minLength: 1 }), fc.integer({ min: 1 })), {
      minLength: columns.length,
      maxLength: columns.length,
    });
    fc.assert(
      fc.property(cells, (web) => {
        const desktop = web.map((cell, index) =>
          cell === null && columns[index]?.type !== "money" ? 0 : cell,
        );
        expect(readRow(plan, desktop)).toEqual(readRow(plan, web));
      }),
    );
  });
});

describe("a percent cell formatted as a percentage", () => {
  const plan = stock(["Case", "Depreciation %"]);
  const read = (value: unknown, format?: string) =>
    readRow(plan, ["A", value], 0, format === undefined ? undefined : { depreciationPercent: format })
      ?.depreciationPercent;

  it.each([
    [0.125, "12.5%"],
    [0.07, "7%"],
    [0.29, "29%"],
    [1, "100%"],
    [1.5, "150%"],
    [0.0005, "0.05%"],
    [1e-9, "0.0000001%"],
    [-0.125, "-12.5%"],
    [12345678, "1234567800%"],
    [0.1 + 0.2, "30%"],
    [1 / 3, "33.3333333333333%"],
    [0, 0],
    ["12.5%", "12.5%"],
    [true, true],
  ])("%j is read as %j", (value, fact) => {
    expect(read(value, "0.0%")).toBe(fact);
  });

  it.each(["0.0", "General", '0.0"%"', "0\\%", "0_%", "[$%-409]0", '"100%"0', "0.00 [Red]"])(
    "is not what the format %s shows",
    (format) => {
      expect(read(0.125, format)).toBe(0.125);
    },
  );

  it.each(["0%", "0.00%;[Red]-0.00%", '0.0% "of cost"', "#,##0.0 %"])(
    "is what the format %s shows",
    (format) => {
      expect(read(0.125, format)).toBe("12.5%");
    },
  );

  it("stays a number where no format is known, as in a function", () => {
    expect(read(0.125)).toBe(0.125);
  });

  it("may have a format a row", () => {
    const formats = { depreciationPercent: ["0.0", "0.0%"] };
    expect(readRow(plan, ["A", 0.5], 0, formats)?.depreciationPercent).toBe(0.5);
    expect(readRow(plan, ["A", 0.5], 1, formats)?.depreciationPercent).toBe("50%");
  });

  it("shows exactly what the cell holds to 15 digits, and the policy can read it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, scale) => {
          const percent = digits / 10 ** scale;
          fc.pre(percent <= 100);
          const text = read(percent / 100, "0%");
          expect(Number(String(text).slice(0, -1))).toBe(Number(percent.toPrecision(15)));
          expect(isBad(readPercent(text))).toBe(false);
        },
      ),
    );
  });
});

describe("a date cell of a workbook that counts from 1904", () => {
  const headings = ["Case", "Agreement date", "Acquisition cost"];
  const plan = planRows("stock-sale", matchHeadings("stock-sale", headings).keys, true);

  it.each([
    ["a day", 44_772, 46_234],
    ["a time of day", 44_772.5, 46_234.5],
    ["text, which says its date itself", "2026-07-31", "2026-07-31"],
    ["an error", "#N/A", "#N/A"],
    ["0, an empty cell on the desktop", 0, null],
    ["less than 0, which is no date", -1400, -1400],
  ])("%s", (_, raw, read) => {
    const facts = readRow(plan, ["A", raw, 100]);
    expect([facts?.agreementDate, facts?.acquisitionCost]).toEqual([read, 100]);
  });
});
