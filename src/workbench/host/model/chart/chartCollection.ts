import { chartTypes, type ChartSeries } from "../../../grid/pageShapes";
import type { Rect } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError, notImplemented } from "../../hostError";
import { integerArg, oneOf, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { placeArg, referenceTo, type Place } from "../range/rangeArg";
import { Chart } from "./chart";

/** The charts of one sheet. */
export class ChartCollection extends HostCollection<Chart> {
  readonly type = "ChartCollection";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get Count(): number {
    return this.items().length;
  }

  items(): Chart[] {
    return this.host.grid.charts.list(this.sheetId).map(({ id }) => new Chart(this.host, this.sheetId, id));
  }

  GetCount(): number {
    return this.Count;
  }

  GetItem(name: unknown): Chart {
    const found = this.find(textArg(name));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(name: unknown): Chart | NullObject {
    return this.find(textArg(name)) ?? nullObject;
  }

  GetItemAt(index: unknown): Chart {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }

  /** Columns of the source become series, one each; a heading above numbers is the name of its series. */
  Add(type: unknown, sourceData: unknown, seriesBy: unknown): Chart {
    this.host.checkUnprotected(this.sheetId);
    const kind = typeof type === "string" ? chartTypes.find((known) => known === type) : undefined;
    if (kind === undefined) throw notImplemented(`ChartCollection.add of the type ${String(type)}`);
    if (oneOf(seriesBy, ["Auto", "Columns", "Rows"] as const) !== "Columns")
      throw notImplemented("ChartCollection.add with series by rows");
    const source = placeArg(this.host.grid, sourceData, this.sheetId);
    const { range } = source;
    const count = this.host.grid.charts.list(this.sheetId).length;
    const id = this.host.grid.charts.add({
      sheetId: this.sheetId,
      name: `Chart ${count + 1}`,
      type: kind,
      title: "",
      showLegend: true,
      series: Array.from({ length: range.columns }, (_, column) =>
        this.seriesOf(source, { ...range, column: range.column + column, columns: 1 }),
      ),
      area: { row: range.row, column: range.column + range.columns + 1, rows: 15, columns: 8 },
    });
    return new Chart(this.host, this.sheetId, id);
  }

  private seriesOf({ sheetId }: Place, column: Rect): ChartSeries {
    const { grid } = this.host;
    const [first, ...others] = grid.cells.values(sheetId, column).map(([value]) => value);
    const hasName = typeof first === "string" && first !== "" && others.length > 0;
    if (!hasName) return { values: referenceTo(grid, { sheetId, range: column }) };
    return {
      name: referenceTo(grid, { sheetId, range: { ...column, rows: 1 } }),
      values: referenceTo(grid, {
        sheetId,
        range: { ...column, row: column.row + 1, rows: column.rows - 1 },
      }),
    };
  }

  /** By name; the client finds the items it loaded again by their id. */
  private find(name: string): Chart | undefined {
    const lower = name.toLowerCase();
    return this.items().find((chart) => chart.Id === name || chart.Name.toLowerCase() === lower);
  }
}
