import type { HostContext } from "../../hostContext";
import { HostObject } from "../../query/hostObject";
import { HeaderFooter } from "./headerFooter";

/** Headers and footers of a sheet: the same on all pages. */
export class HeaderFooterGroup extends HostObject {
  readonly type = "HeaderFooterGroup";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.host, this.sheetId);
  }
}
