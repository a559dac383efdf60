import { isBad, isKnown, type Fact } from "../kernel/bad";
import type { Context } from "../kernel/context";
import type { Day } from "../kernel/dates";
import type { InputProblem } from "../kernel/facts";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import { actionsOf, openActionsOf, type Action } from "./actions";
import { buyBackEligibility } from "./buy-back-gates";
import { channelAnswer } from "./channel";
import type { ReturnFacts } from "./columns";
import { currentEdition } from "./applies";
import { payeeOf, reconcileOf, transportOf } from "./contract";
import { limitsOf } from "./limits";
import { recordGapsOf } from "./record";
import { returnEligibility, returnGates, type ReturnGates } from "./return-gates";

export type Channel = "WWRS return" | "Buy back";

function eligibilityFor(transfer: Transfer, channel: Channel): Answer<string> {
  return channel === "Buy back" ? transfer.buyBackEligibility : transfer.returnEligibility;
}

/** One return or buy back under C6.4.9. Each question is worked out when first asked and kept. */
export class Transfer {
  constructor(
    readonly facts: ReturnFacts,
    private readonly context: Context,
    readonly problems: readonly InputProblem[],
    readonly trace?: Trace,
  ) {}

  private _current?: Answer<boolean>;
  private _gates?: ReturnGates;
  private _returnEligibility?: Answer<string>;
  private _buyBackEligibility?: Answer<string>;
  private _eligibility?: Answer<string>;
  private _limits?: Answer<readonly string[]>;
  private _actions?: Answer<readonly Action[]>;
  private _openActions?: Answer<readonly Action[]>;
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
  /** The gates of C6.4.9.1 by the edition that rules; null when that cannot be told. */
  get gates(): ReturnGates | null {
    const { current } = this;
    if (current.status !== "known") return null;
    return (this._gates ??= returnGates(this.facts, current.value));
  }
  get returnEligibility(): Answer<string> {
    return (this._returnEligibility ??= returnEligibility(this));
  }
  get buyBackEligibility(): Answer<string> {
    return (this._buyBackEligibility ??= buyBackEligibility(this));
  }
  get eligibility(): Answer<string> {
    return (this._eligibility ??= channelAnswer(this, eligibilityFor, false));
  }
  get limits(): Answer<readonly string[]> {
    return (this._limits ??= channelAnswer(this, limitsOf));
  }
  get actions(): Answer<readonly Action[]> {
    return (this._actions ??= channelAnswer(this, actionsOf));
  }
  get openActions(): Answer<readonly Action[]> {
    return (this._openActions ??= channelAnswer(this, openActionsOf));
  }
  get payee(): Answer<string> {
    return (this._payee ??= channelAnswer(this, payeeOf));
  }
  get transport(): Answer<string> {
    return (this._transport ??= channelAnswer(this, transportOf));
  }
  get reconcile(): Answer<string> {
    return (this._reconcile ??= channelAnswer(this, reconcileOf));
  }
  get recordGaps(): Answer<readonly string[]> {
    return (this._recordGaps ??= channelAnswer(this, recordGapsOf));
  }

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
