import { isWholeRows } from "../../../grid/a1";
import type { PageSetup } from "../../../grid/pageShapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg, isMissing, oneOf, recordArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import { placeArg, referenceTo } from "../range/rangeArg";
import { HeaderFooterGroup } from "./headerFooterGroup";

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  readonly type = "PageLayout";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.host, this.sheetId);
  }

  get Orientation(): string {
    return this.page.orientation;
  }

  set Orientation(value: unknown) {
    this.host.grid.layout.setPage(this.sheetId, {
      orientation: oneOf(value, ["Portrait", "Landscape"] as const),
    });
  }

  get Zoom(): Record<string, number | null> {
    const { fit, scale } = this.page;
    if (fit === null) return { scale, horizontalFitToPages: null, verticalFitToPages: null };
    return { scale: null, horizontalFitToPages: fit.wide, verticalFitToPages: fit.tall };
  }

  /** Either a scale, or pages wide and tall. */
  set Zoom(value: unknown) {
    const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = recordArg(value);
    const { layout } = this.host.grid;
    if (!isMissing(scale)) {
      const percent = integerArg(scale);
      if (percent < 10 || percent > 400) throw new HostError("InvalidArgument");
      layout.setPage(this.sheetId, { scale: percent, fit: null });
      return;
    }
    layout.setPage(this.sheetId, { fit: { wide: pages(wide), tall: pages(tall) } });
  }

  /** Rows that are repeated on every page. */
  SetPrintTitleRows(rows: unknown): void {
    const place = placeArg(this.host.grid, rows, this.sheetId);
    if (place.sheetId !== this.sheetId || !isWholeRows(place.range)) throw new HostError("InvalidArgument");
    const formula = referenceTo(this.host.grid, place);
    const name = { name: "Print_Titles", sheetId: this.sheetId, formula, visible: true, comment: "" };
    this.host.grid.names.set(name);
  }

  private get page(): PageSetup {
    return this.host.grid.layout.page(this.sheetId);
  }
}

function pages(value: unknown): number {
  const count = isMissing(value) ? 0 : integerArg(value);
  if (count < 0) throw new HostError("InvalidArgument");
  return count;
}
