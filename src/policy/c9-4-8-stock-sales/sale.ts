import { isKnown } from "../kernel/bad";
import type { Context } from "../kernel/context";
import type { Day } from "../kernel/dates";
import type { InputProblem } from "../kernel/facts";
import type { Percent } from "../kernel/percent";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import { standing } from "./applies";
import type { Method, StockFacts } from "./columns";
import { actualValueOf, depreciationOf } from "./depreciation";
import { differentialOf, substantiallyHigherOf } from "./differential";
import { intentOf, methodOf } from "./method";
import { noticeGivenOf } from "./notice";
import { priceOf } from "./price";
import { proceedsOf, type Proceeds } from "./proceeds";

/**
 * One sale from stock under C9.4.8. Each question is worked out when first asked and kept.
 * Money is in cents; every answer says what it lacks.
 */
export class StockSale {
  constructor(
    readonly facts: StockFacts,
    private readonly context: Context,
    readonly problems: readonly InputProblem[],
    readonly trace?: Trace,
  ) {}

  private _standing?: Answer<true>;
  private _intent?: Answer<boolean>;
  private _method?: Answer<Method>;
  private _depreciation?: Answer<number>;
  private _actualValue?: Answer<number>;
  private _price?: Answer<number>;
  private _differential?: Answer<number>;
  private _substantiallyHigher?: Answer<boolean>;
  private _noticeGiven?: Answer<boolean>;
  private _proceeds?: Proceeds;

  get asOf(): Day | null {
    this.trace?.read("asOf");
    return this.context.asOf;
  }
  get threshold(): Percent | null {
    this.trace?.read("differentialThresholdPercent");
    return this.context.threshold;
  }
  get tolerance(): number {
    return this.context.toleranceCents;
  }

  /** C9.4.8 governs this row: AECA 21, from stock, agreement on or after June 13, 2024. */
  get standing(): Answer<true> {
    return (this._standing ??= standing(this));
  }
  get intent(): Answer<boolean> {
    return (this._intent ??= intentOf(this));
  }
  get method(): Answer<Method> {
    return (this._method ??= methodOf(this));
  }
  get depreciation(): Answer<number> {
    return (this._depreciation ??= depreciationOf(this));
  }
  get actualValue(): Answer<number> {
    return (this._actualValue ??= actualValueOf(this));
  }
  get price(): Answer<number> {
    return (this._price ??= priceOf(this));
  }
  get differential(): Answer<number> {
    return (this._differential ??= differentialOf(this));
  }
  get substantiallyHigher(): Answer<boolean> {
    return (this._substantiallyHigher ??= substantiallyHigherOf(this));
  }
  get noticeGiven(): Answer<boolean> {
    return (this._noticeGiven ??= noticeGivenOf(this));
  }
  get proceeds(): Proceeds {
    return (this._proceeds ??= proceedsOf(this));
  }

  /** The agreement is dated, on or before the as-of date. */
  get signed(): boolean {
    const agreement = this.facts.agreementDate;
    const asOf = this.asOf;
    return isKnown(agreement) && asOf !== null && agreement <= asOf;
  }
}
