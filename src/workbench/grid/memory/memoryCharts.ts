import { GridError } from "../gridError";
import type { Charts } from "../grid";
import type { Chart, ChartPatch } from "../pageShapes";
import { sheetOf, type Book, type SheetData } from "./book";

export class MemoryCharts implements Charts {
  constructor(private readonly book: Book) {}

  list(sheetId: string): readonly Chart[] {
    return sheetOf(this.book, sheetId).charts;
  }

  add(chart: Omit<Chart, "id">): string {
    const id = this.book.newId("chart");
    sheetOf(this.book, chart.sheetId).charts.push({ ...chart, id });
    return id;
  }

  update(id: string, patch: ChartPatch): void {
    const sheet = this.sheetWith(id);
    sheet.charts = sheet.charts.map((chart) => (chart.id === id ? { ...chart, ...patch } : chart));
  }

  delete(id: string): void {
    const sheet = this.sheetWith(id);
    sheet.charts = sheet.charts.filter((chart) => chart.id !== id);
  }

  private sheetWith(id: string): SheetData {
    const found = this.book.sheets.find(({ charts }) => charts.some((chart) => chart.id === id));
    if (!found) throw new GridError("ItemNotFound", `There is no chart with id ${id}.`);
    return found;
  }
}
