import type { HostContext } from "../../hostContext";
import { notImplemented, HostError } from "../../hostError";
import { isMissing } from "../../query/args";
import { HostObject } from "../../query/hostObject";

/** Protection without password or options: locked cells cannot be changed, nor the sheet's structure. */
export class WorksheetProtection extends HostObject {
  readonly type = "WorksheetProtection";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get Protected(): boolean {
    return this.host.grid.sheets.get(this.sheetId).protected;
  }

  Protect(options: unknown, password: unknown): void {
    if (!isMissing(options) || !isMissing(password))
      throw notImplemented("WorksheetProtection.protect with options or a password");
    if (this.Protected) throw new HostError("AccessDenied");
    this.host.grid.sheets.update(this.sheetId, { protected: true });
  }

  Unprotect(password: unknown): void {
    if (!isMissing(password)) throw notImplemented("WorksheetProtection.unprotect with a password");
    this.host.grid.sheets.update(this.sheetId, { protected: false });
  }
}
