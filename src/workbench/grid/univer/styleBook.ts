import type { ICellData, IStyleData, Nullable, Workbook } from "@univerjs/core";
import type { CellStyle } from "../shapes";
import { lookOf, univerStyle } from "./convert/looks";

export interface KnownLook {
  readonly style: CellStyle;
  readonly numberFormat: string;
}

/** Names looks for Univer, which stores each once and lets cells name it. */
export class StyleBook {
  readonly #names = new Map<string, string>();
  readonly #looks = new Map<string, KnownLook>();
  /** By the object: the workbook shares one style object among many cells. */
  readonly #keys = new WeakMap<CellStyle, string>();
  readonly #fresh: Record<string, IStyleData> = {};
  #workbook: Workbook | null = null;

  /** The name of a look, `undefined` for the default one. */
  name(style: CellStyle | undefined, numberFormat: string | undefined): string | undefined {
    const key = `${this.#keyOf(style)} ${numberFormat ?? "General"}`;
    if (key === "{} General") return undefined;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `look-${this.#names.size + 1}`;
    const data = univerStyle(style ?? {}, numberFormat ?? "General");
    this.#names.set(key, name);
    this.#looks.set(name, lookOf(data));
    this.#fresh[name] = data;
    this.#workbook?.getStyles().addCustomStyle(name, data);
    return name;
  }

  /** All looks named so far, for a snapshot. */
  snapshot(): Record<string, IStyleData> {
    return this.#fresh;
  }

  /** From now on new looks go to this workbook. */
  bind(workbook: Workbook): void {
    this.#workbook = workbook;
  }

  /** The look a cell of Univer's names. */
  look(cell: Nullable<ICellData>): KnownLook {
    const named = cell?.s;
    if (!named) return plain;
    if (typeof named !== "string") return lookOf(named);
    const known = this.#looks.get(named);
    if (known) return known;
    const look = lookOf(this.#workbook?.getStyles().get(named));
    this.#looks.set(named, look);
    return look;
  }

  #keyOf(style: CellStyle | undefined): string {
    if (!style) return "{}";
    const known = this.#keys.get(style);
    if (known !== undefined) return known;
    const { locked: _locked, borders, ...rest } = style;
    const sorted = (object: object): [string, unknown][] =>
      Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(
      Object.fromEntries(
        sorted({ ...rest, ...(borders ? { borders: Object.fromEntries(sorted(borders)) } : {}) }),
      ),
    );
    this.#keys.set(style, key);
    return key;
  }
}

const plain: KnownLook = { style: {}, numberFormat: "General" };
