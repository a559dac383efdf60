import { isBad, isKnown, type Fact } from "../kernel/bad";
import type { Context } from "../kernel/context";
import type { Day } from "../kernel/dates";
import type { InputProblem } from "../kernel/facts";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import { actionsOf, openActionsOf } from "./actions";
import { buyBackEligibility } from "./buy-back-gates";
import { channelAnswer } from "./channel";
import type { ReturnFacts } from "./columns";
import { currentEdition } from "./applies";
import { payeeOf, reconcileOf, transportOf } from "./contract";
import { limitsOf } from "./limits";
import { recordGapsOf } from "./record";
import { returnEligibility } from "./return-gates";

export type Channel = "WWRS return" | "Buy back";

/** One return or buy back under C6.4.9. Each question is worked out when first asked and kept. */
export class Transfer {
  constructor(
    readonly facts: ReturnFacts,
    private readonly context: Context,
    readonly problems: readonly InputProblem[] = [],
    readonly trace?: Trace,
  ) {}

  private _current?: Answer<boolean>;
  private _returnEligibility?: Answer<string>;
  private _buyBackEligibility?: Answer<string>;
  private _eligibility?: Answer<string>;
  private _limits?: Answer<readonly string[]>;
  private _actions?: Answer<readonly string[]>;
  private _openActions?: Answer<readonly string[]>;
  private _payee?: Answer<string>;
  private _transport?: Answer<string>;
  private _reconcile?: Answer<string>;
  private _recordGaps?: Answer<readonly string[]>;

  get asOf(): Day | null {
    this.trace?.read("asOf");
    return this.context.asOf;
  }

  /** Known Yes under the text of March 13, 2026; known No under the earlier one. */
  get current(): Answer<boolean> {
    return (this._current ??= currentEdition(this));
  }
  get returnEligibility(): Answer<string> {
    return (this._returnEligibility ??= returnEligibility(this));
  }
  get buyBackEligibility(): Answer<string> {
    return (this._buyBackEligibility ??= buyBackEligibility(this));
  }
  get eligibility(): Answer<string> {
    return (this._eligibility ??= channelAnswer(this, this.eligibilityFor, false));
  }
  get limits(): Answer<readonly string[]> {
    return (this._limits ??= channelAnswer(this, (channel) => limitsOf(this, channel)));
  }
  get actions(): Answer<readonly string[]> {
    return (this._actions ??= channelAnswer(this, (channel) => actionsOf(this, channel)));
  }
  get openActions(): Answer<readonly string[]> {
    return (this._openActions ??= channelAnswer(this, (channel) => openActionsOf(this, channel)));
  }
  get payee(): Answer<string> {
    return (this._payee ??= channelAnswer(this, (channel) => payeeOf(this, channel)));
  }
  get transport(): Answer<string> {
    return (this._transport ??= channelAnswer(this, (channel) => transportOf(this, channel)));
  }
  get reconcile(): Answer<string> {
    return (this._reconcile ??= channelAnswer(this, (channel) => reconcileOf(this, channel)));
  }
  get recordGaps(): Answer<readonly string[]> {
    return (this._recordGaps ??= channelAnswer(this, (channel) => recordGapsOf(this, channel)));
  }

  readonly eligibilityFor = (channel: Channel): Answer<string> =>
    channel === "Buy back" ? this.buyBackEligibility : this.returnEligibility;

  /** Was the act done by the as-of date? An act dated later has not happened yet; null: the as-of date is unknown. */
  done(act: Fact<Day>): boolean | null {
    if (!isKnown(act)) return false;
    const asOf = this.asOf;
    return asOf === null ? null : act <= asOf;
  }

  /** The LOA is known to be funded by something other than the partner. */
  get knownNotPartnerFunded(): boolean {
    const { loaFunding } = this.facts;
    return loaFunding !== null && !isBad(loaFunding) && loaFunding !== "Partner";
  }
}
