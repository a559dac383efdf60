import { GridError } from "../gridError";
import type { ConditionalFormats, Validations } from "../grid";
import { subtract } from "../rects";
import type {
  ConditionalFormat,
  ConditionalFormatPatch,
  NewConditionalFormat,
  Rect,
  Validation,
} from "../shapes";
import { joinAreas } from "../shift";
import { sheetOf, type Book, type SheetData } from "./book";

const numbered = (formats: readonly ConditionalFormat[]): ConditionalFormat[] =>
  formats.map((format, priority) => ({ ...format, priority }));

export class MemoryConditionalFormats implements ConditionalFormats {
  constructor(private readonly book: Book) {}

  list(sheetId: string): readonly ConditionalFormat[] {
    return sheetOf(this.book, sheetId).conditionalFormats;
  }

  add(format: NewConditionalFormat): string {
    const sheet = sheetOf(this.book, format.sheetId);
    const id = this.book.newId("rule");
    const added = { stopIfTrue: false, ...format, id, priority: 0 };
    sheet.conditionalFormats = numbered([added, ...sheet.conditionalFormats]);
    return id;
  }

  update(sheetId: string, id: string, patch: ConditionalFormatPatch): void {
    const sheet = sheetOf(this.book, sheetId);
    const old = formatOf(sheet, id);
    const others = sheet.conditionalFormats.filter((other) => other !== old);
    others.splice(patch.priority ?? old.priority, 0, { ...old, ...patch });
    sheet.conditionalFormats = numbered(others);
  }

  delete(sheetId: string, id: string): void {
    const sheet = sheetOf(this.book, sheetId);
    const old = formatOf(sheet, id);
    sheet.conditionalFormats = numbered(sheet.conditionalFormats.filter((other) => other !== old));
  }
}

function formatOf(sheet: SheetData, id: string): ConditionalFormat {
  const format = sheet.conditionalFormats.find((other) => other.id === id);
  if (!format) throw new GridError("ItemNotFound", `There is no conditional format with id ${id}.`);
  return format;
}

export class MemoryValidations implements Validations {
  constructor(private readonly book: Book) {}

  list(sheetId: string): readonly Validation[] {
    return sheetOf(this.book, sheetId).validations;
  }

  set({ range, ...validation }: Omit<Validation, "ranges"> & { readonly range: Rect }): void {
    this.clear(validation.sheetId, range);
    sheetOf(this.book, validation.sheetId).validations.push({ ...validation, ranges: [range] });
  }

  clear(sheetId: string, range: Rect): void {
    const sheet = sheetOf(this.book, sheetId);
    sheet.validations = sheet.validations.flatMap((validation) => {
      const ranges = joinAreas(validation.ranges.flatMap((area) => subtract(area, range)));
      return ranges.length > 0 ? [{ ...validation, ranges }] : [];
    });
  }
}
