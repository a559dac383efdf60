import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, notApplicable, unknown, yesNo, YES } from "../kernel/answer";
import type { Context } from "../kernel/context";
import type { Day } from "../kernel/dates";
import type { InputProblem } from "../kernel/facts";
import type { FiscalYear } from "../kernel/fiscal-year";
import type { Cents } from "../kernel/money";
import type { Trace } from "../kernel/trace";
import type { Answer, NextAction } from "../kernel/types";
import { cancelledFundsOf, drawdownOf, onceCancelled, reductionOf } from "./amounts";
import { cancellingYear, type CancellingYear } from "./calendar";
import type { BpcFacts } from "./columns";
import { creditRouteOf, creditToTreasuryOf } from "./credit";
import { cancellingFyOf, lastFyOf } from "./fund";
import { invoiceRouteOf, type InvoiceRoute } from "./invoice";
import { nextActionOf } from "./next-action";
import { ON_CLOSE_PATH, pathOf, type Path } from "./path";
import { phaseOf, proposedUseOf, type FundLife, type Phase } from "./phase";
import { closureCertificateOf, completionOf, returnMemoOf, valueReviewOf, type State } from "./states";

const LEGACY: Answer<true> = known(true);
const NOT_LEGACY = notApplicable("Chapter 15-Legacy governs BPC legacy cases only.");

/** The columns that record an act by its date. */
export type ActColumn = { [K in keyof BpcFacts]: K extends `${string}Date` ? K : never }[keyof BpcFacts];

/** One fund of one BPC case. Each question is worked out when first asked and kept. Money is in cents. */
export class BpcCase {
  constructor(
    readonly facts: BpcFacts,
    private readonly context: Context,
    readonly problems: readonly InputProblem[],
    readonly trace?: Trace,
  ) {}

  private _standing?: Answer<true>;
  private _lastFy?: Answer<FiscalYear>;
  private _cancellingFy?: Answer<FiscalYear>;
  private _calendar?: Answer<CancellingYear>;
  private _phase?: Answer<Phase>;
  private _path?: Answer<Path>;
  private _reduction?: Answer<Cents>;
  private _drawdown?: Answer<Cents>;
  private _valueReview?: Answer<State>;
  private _completion?: Answer<State>;
  private _certificate?: Answer<State>;
  private _returnMemo?: Answer<State>;
  private _cancelledFunds?: Answer<boolean>;
  private _proposedUse?: Answer<boolean>;
  private _invoiceRoute?: Answer<InvoiceRoute>;
  private _creditRoute?: Answer<readonly string[]>;
  private _creditToTreasury?: Answer<Cents>;
  private _debitToPya?: Answer<Cents>;
  private _transportToTreasury?: Answer<Cents>;
  private _nextAction?: Answer<NextAction>;

  get asOf(): Day | null {
    this.trace?.read("asOf");
    return this.context.asOf;
  }
  get dueSoonDays(): number {
    return this.context.dueSoonDays;
  }

  /** Chapter 15-Legacy governs the row; blank case type is taken as legacy. */
  get standing(): Answer<true> {
    return (this._standing ??= this.applies());
  }
  /** Last fiscal year of availability. */
  get lastFy(): Answer<FiscalYear> {
    return (this._lastFy ??=
      this.standing.status === "known" ? lastFyOf(this.facts, this.trace) : this.standing);
  }
  get cancellingFy(): Answer<FiscalYear> {
    return (this._cancellingFy ??=
      this.standing.status === "known" ? cancellingFyOf(this.facts, this.lastFy, this.trace) : this.standing);
  }
  /** The due dates of the cancelling year. */
  get calendar(): Answer<CancellingYear> {
    return (this._calendar ??=
      this.cancellingFy.status === "known"
        ? ({ status: "known", value: cancellingYear(this.cancellingFy.value) } as const)
        : this.cancellingFy);
  }
  get life(): FundLife {
    const { tas } = this.facts;
    return {
      firstFy: isKnown(tas) ? tas.firstFy : null,
      lastFy: this.lastFy,
      cancellingFy: this.cancellingFy,
      asOf: this.asOf,
    };
  }
  get phase(): Answer<Phase> {
    return (this._phase ??= phaseOf(this.life, this.trace));
  }
  get path(): Answer<Path> {
    return (this._path ??= pathOf(this));
  }
  get reduction(): Answer<Cents> {
    return (this._reduction ??=
      this.standing.status === "known" ? reductionOf(this.facts, this.trace) : this.standing);
  }
  get drawdown(): Answer<Cents> {
    return (this._drawdown ??= drawdownOf(this));
  }
  get valueReview(): Answer<State> {
    return (this._valueReview ??= valueReviewOf(this));
  }
  get completion(): Answer<State> {
    return (this._completion ??= completionOf(this));
  }
  get closureCertificate(): Answer<State> {
    return (this._certificate ??= closureCertificateOf(this));
  }
  get returnMemo(): Answer<State> {
    return (this._returnMemo ??= returnMemoOf(this));
  }
  get cancelledFunds(): Answer<boolean> {
    return (this._cancelledFunds ??= cancelledFundsOf(this));
  }
  get proposedUse(): Answer<boolean> {
    return (this._proposedUse ??=
      this.standing.status === "known"
        ? proposedUseOf(this.facts, this.phase, this.life, this.trace)
        : this.standing);
  }
  get invoiceRoute(): Answer<InvoiceRoute> {
    return (this._invoiceRoute ??= invoiceRouteOf(this));
  }
  get creditRoute(): Answer<readonly string[]> {
    return (this._creditRoute ??= creditRouteOf(this));
  }
  get creditToTreasury(): Answer<Cents> {
    return (this._creditToTreasury ??= creditToTreasuryOf(this));
  }
  get debitToPya(): Answer<Cents> {
    return (this._debitToPya ??= onceCancelled(this, "debitAmount", "bpc.debit"));
  }
  get transportToTreasury(): Answer<Cents> {
    return (this._transportToTreasury ??= onceCancelled(this, "transportResidual", "bpc.transport"));
  }
  get nextAction(): Answer<NextAction> {
    return (this._nextAction ??= nextActionOf(this));
  }

  /** Null on the alternate path, else what the questions of the alternate process come to. */
  get onAlternatePath(): Answer<never> | null {
    const path = this.path;
    if (path.status !== "known") return path;
    return path.value === "Alternate funds return" ? null : ON_CLOSE_PATH;
  }

  /** Was the act done by the as-of date? Blank, or dated later: no. An answer when that cannot be told. */
  done(column: ActColumn): boolean | Answer<never> {
    const act = this.facts[column];
    if (act === null) return false;
    if (isBad(act)) return invalid([column]);
    const asOf = this.asOf;
    return asOf === null ? unknown(["asOf"]) : act <= asOf;
  }

  /** Are the funds cancelled? A cancelling year that is not over settles it, whenever the funds expired. */
  get cancelled(): Answer<boolean> {
    const calendar = this.calendar;
    if (calendar.status !== "known") return calendar;
    const asOf = this.asOf;
    return asOf === null ? unknown(["asOf"]) : yesNo(asOf > calendar.value.cancellation.day);
  }

  /** Closed, or the funds cancelled: the duties of 7.1.1 and 7.5.1-.3 no longer press. */
  get past(): boolean {
    return this.facts.caseStatus === "Closed" || this.cancelled === YES;
  }

  private applies(): Answer<true> {
    const { caseType } = this.facts;
    if (isBad(caseType)) return invalid(["caseType"]);
    if (caseType !== null && caseType !== "BPC legacy") {
      this.trace?.step("bpc.applies", "does not apply");
      return NOT_LEGACY;
    }
    this.trace?.step("bpc.applies", "applies");
    return LEGACY;
  }
}
