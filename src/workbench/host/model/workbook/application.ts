import { notImplemented } from "../../hostError";
import { oneOf } from "../../query/args";
import { HostObject } from "../../query/hostObject";

export class Application extends HostObject {
  readonly type = "Application";

  get CalculationMode(): string {
    return this.host.grid.calculationMode ?? "Automatic";
  }

  set CalculationMode(value: unknown) {
    if (value !== this.CalculationMode) throw notImplemented("Setting Application.calculationMode");
  }

  Calculate(calculationType: unknown): void {
    oneOf(calculationType, ["Recalculate", "Full", "FullRebuild"] as const);
    this.host.grid.recalculate();
  }

  /** Nothing to do: a batch is calculated when something is read from it, or at its end. */
  SuspendApiCalculationUntilNextSync(): null {
    return null;
  }

  /** Nothing to do: the screen is drawn after a batch. */
  SuspendScreenUpdatingUntilNextSync(): null {
    return null;
  }
}
