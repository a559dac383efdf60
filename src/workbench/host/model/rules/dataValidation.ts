import { contains, intersection } from "../../../grid/rects";
import type { Rect, Validation } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError, notImplemented } from "../../hostError";
import { booleanArg, isMissing, oneOf, recordArg, textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Range } from "../range/range";

const alertStyles = ["Stop", "Warning", "Information"] as const;

/** What may be entered in a range: here, a drop-down list. */
export class DataValidation extends HostObject {
  readonly type = "DataValidation";

  constructor(
    host: HostContext,
    private readonly range: Range,
  ) {
    super(host);
  }

  get Type(): string {
    const touching = this.touching();
    if (touching.length === 0) return "None";
    const whole = this.whole();
    if (!whole) return touching.length > 1 ? "MixedCriteria" : "Inconsistent";
    return whole.rule.type === "List" ? "List" : "Custom";
  }

  /** Null where the range has none, or several. */
  get Rule(): Record<string, unknown> | null {
    const rule = this.whole()?.rule;
    if (rule?.type !== "List") return null;
    return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  }

  set Rule(value: unknown) {
    const { list, ...others } = recordArg(value);
    const other = Object.entries(others).find(([, rule]) => !isMissing(rule));
    if (other) throw notImplemented(`DataValidation.rule of type ${other[0]}`);
    const { inCellDropDown, source } = recordArg(list);
    const isShown = isMissing(inCellDropDown) ? true : booleanArg(inCellDropDown);
    this.change({ rule: { type: "List", source: textArg(source), inCellDropDown: isShown } });
  }

  get IgnoreBlanks(): boolean | null {
    if (this.touching().length === 0) return true;
    return this.whole()?.ignoreBlanks ?? null;
  }

  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: booleanArg(value) });
  }

  get ErrorAlert(): Record<string, unknown> {
    const alert = this.whole()?.errorAlert;
    const { title = "", message = "", style = "Stop" } = alert ?? {};
    return { message, showAlert: true, style, title };
  }

  set ErrorAlert(value: unknown) {
    const { message, style, title, showAlert } = recordArg(value);
    if (showAlert === false) throw notImplemented("DataValidation.errorAlert that is not shown");
    const word = isMissing(style) ? "Stop" : oneOf(style, alertStyles);
    this.change({ errorAlert: { title: textArg(title), message: textArg(message), style: word } });
  }

  get Prompt(): Record<string, unknown> {
    const { title = "", message = "" } = this.whole()?.prompt ?? {};
    return { message, showPrompt: true, title };
  }

  set Prompt(value: unknown) {
    const { message, title, showPrompt } = recordArg(value);
    if (showPrompt === false) throw notImplemented("DataValidation.prompt that is not shown");
    this.change({ prompt: { title: textArg(title), message: textArg(message) } });
  }

  Clear(): void {
    this.host.checkUnprotected(this.range.sheetId);
    this.host.grid.validations.clear(this.range.sheetId, this.range.range);
  }

  private touching(): Validation[] {
    const { sheetId, range } = this.range;
    return this.host.grid.validations
      .list(sheetId)
      .filter(({ ranges }) => ranges.some((area) => intersection(area, range)));
  }

  /** The one that holds for every cell of the range. */
  private whole(): Validation | undefined {
    const { range } = this.range;
    return this.touching().find(({ ranges }) => ranges.some((area) => contains(area, range)));
  }

  private change(patch: Partial<Omit<Validation, "sheetId" | "ranges">>): void {
    const { sheetId } = this.range;
    this.host.checkUnprotected(sheetId);
    const old = this.whole();
    const { ranges: _ranges, ...kept } = old ?? { ranges: [] };
    const rule = patch.rule ?? old?.rule;
    if (!rule) throw new HostError("InvalidOperation");
    const range: Rect = this.range.range;
    this.host.grid.validations.set({ ignoreBlanks: true, ...kept, ...patch, rule, sheetId, range });
  }
}
