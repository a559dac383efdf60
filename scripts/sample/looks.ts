import type { Look } from "../../src/workbench/files/book";
import type { CellStyle } from "../../src/workbench/grid/shapes";

/** The looks of the sample, numbered as a file numbers them. */
export class LookList {
  readonly all: Look[] = [{ style: {}, numberFormat: "General" }];
  readonly #known = new Map<string, number>();

  /** The number of a look, the same for the same look. */
  number(style: CellStyle, numberFormat = "General"): number {
    const key = JSON.stringify([style, numberFormat]);
    const known = this.#known.get(key) ?? this.all.push({ style, numberFormat }) - 1;
    this.#known.set(key, known);
    return known;
  }
}

export const formats = { money: "#,##0.00", date: "yyyy-mm-dd", year: "0" } as const;

const brand = "#174B87";
const soft = "#5A6775";
const white = "#FFFFFF";

export const styles = {
  title: { bold: true, fontSize: 16, fontColor: brand },
  hint: { fontColor: soft },
  heading: { bold: true, fontColor: brand },
  input: { fill: "#2469B5", fontColor: white, bold: true, wrapText: true, vertical: "Center" },
  formula: { fill: brand, fontColor: white, bold: true, wrapText: true, vertical: "Center" },
  computed: { fill: "#EEF3F9" },
  setting: { fill: "#FFF7DB", bold: true, horizontal: "Left" },
} as const satisfies Record<string, CellStyle>;
