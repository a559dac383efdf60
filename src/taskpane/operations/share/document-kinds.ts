import {
  addInVersion,
  layOut,
  startBuyBackRecord,
  startRecord,
  startTriage,
  type DocumentKind,
  type Job,
  type SheetDocument,
} from "../../../review";
import type { DocumentInput } from "../../../excel";
import type { Session } from "../../session/session";
import { runInSlices } from "../../session/slices";
import type { Reviewed } from "../../session/state";
import { settingsOf } from "../load-workbook";
import { madeOn } from "./made-on";

/** One sheet that can be made for sharing. */
export interface DocumentSpec {
  readonly kind: DocumentKind;
  /** As in "The review record is on the sheet …". */
  readonly noun: string;
  readonly sheetName: string;
  readonly text: string;
  /** Why there is nothing to write of this review; "" when there is. */
  readonly nothing: (review: Reviewed) => string;
  readonly make: (session: Session, review: Reviewed) => Promise<DocumentInput | null>;
}

const hasKind = (review: Reviewed, kind: string): boolean =>
  review.result.tables.some(({ match }) => match.kind === kind);

type Starter = (input: {
  readonly result: Reviewed["result"];
  readonly sheetName: string;
  readonly marking: string;
  readonly madeOn: string;
}) => Job<SheetDocument>;

/** Makes a plain document, which stores nothing to verify it by. */
function plain(kind: DocumentKind, sheetName: string, start: Starter): DocumentSpec["make"] {
  return async (session, review) => {
    const { marking } = settingsOf(session.store.get());
    const now = madeOn(session);
    const job = start({ result: review.result, sheetName, marking, madeOn: now });
    const document = await runInSlices(session.clock, job);
    return document && { kind, layout: layOut(document), sheetName, madeOn: now, marking };
  };
}

const RECORD = "SAMM review record";
const TRIAGE = "SAMM July 31 triage";
const BUY_BACKS = "SAMM buy back record";

export const documentSpecs: readonly DocumentSpec[] = [
  {
    kind: "review-record",
    noun: "review record",
    sheetName: RECORD,
    text: "What was checked, when, by whom and by which policy editions; every finding, what was dismissed and why, and the totals. It can be verified later.",
    nothing: () => "",
    make: async (session, review) => {
      const state = session.store.get();
      const settings = settingsOf(state);
      const now = madeOn(session);
      const job = startRecord({
        result: review.result,
        settings,
        dismissals: state.stored?.state.dismissals ?? [],
        dismissalState: review.dismissals,
        version: addInVersion,
        madeOn: now,
        sheetName: RECORD,
      });
      const made = await runInSlices(session.clock, job);
      return (
        made && {
          kind: "review-record",
          layout: made.layout,
          record: made.stored,
          sheetName: RECORD,
          madeOn: now,
          marking: settings.marking,
        }
      );
    },
  },
  {
    kind: "triage",
    noun: "July 31 triage",
    sheetName: TRIAGE,
    text: "BPC funds grouped closable, alternate return, cancelled on the case, with balances, totals and days left (C15-Legacy.7.5).",
    nothing: (review) =>
      hasKind(review, "bpc-case") ? "" : "No table of BPC cases is in the review. Nothing was written.",
    make: plain("triage", TRIAGE, startTriage),
  },
  {
    kind: "buy-back-record",
    noun: "buy back record",
    sheetName: BUY_BACKS,
    text: "The central record of buy backs, gaps marked, ready for DSCA on request (C6.4.9.2.2).",
    nothing: (review) =>
      hasKind(review, "return-or-buy-back")
        ? ""
        : "No table of returns and buy backs is in the review. Nothing was written.",
    make: plain("buy-back-record", BUY_BACKS, startBuyBackRecord),
  },
];
