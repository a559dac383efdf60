import type { PageLine, PageSetup } from "../../../grid/pageShapes";
import type { HostContext } from "../../hostContext";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";

export class HeaderFooter extends HostObject {
  readonly type = "HeaderFooter";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get LeftHeader(): string {
    return this.page.header.left;
  }

  set LeftHeader(value: unknown) {
    this.set("header", { left: textArg(value) });
  }

  get LeftFooter(): string {
    return this.page.footer.left;
  }

  set LeftFooter(value: unknown) {
    this.set("footer", { left: textArg(value) });
  }

  get CenterHeader(): string {
    return this.page.header.center;
  }

  set CenterHeader(value: unknown) {
    this.set("header", { center: textArg(value) });
  }

  get CenterFooter(): string {
    return this.page.footer.center;
  }

  set CenterFooter(value: unknown) {
    this.set("footer", { center: textArg(value) });
  }

  get RightHeader(): string {
    return this.page.header.right;
  }

  set RightHeader(value: unknown) {
    this.set("header", { right: textArg(value) });
  }

  get RightFooter(): string {
    return this.page.footer.right;
  }

  set RightFooter(value: unknown) {
    this.set("footer", { right: textArg(value) });
  }

  private get page(): PageSetup {
    return this.host.grid.layout.page(this.sheetId);
  }

  private set(line: "header" | "footer", patch: Partial<PageLine>): void {
    this.host.grid.layout.setPage(this.sheetId, { [line]: { ...this.page[line], ...patch } });
  }
}
