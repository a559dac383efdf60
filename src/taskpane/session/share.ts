import type { StoredRecord, VerifyReport } from "../../review";
import type { FoundDocument } from "../../excel";
import type { Session } from "./session";

/** A record held against the workbook as it is. */
export interface Verified {
  readonly record: StoredRecord;
  readonly report: VerifyReport;
  /** Rows run again. */
  readonly rows: number;
  /** When, as the analyst's clock shows it. */
  readonly time: string;
}

/** What the page for sharing shows. */
export interface ShareState {
  /** The sheets SAMM made that are there; null until they are looked for. */
  readonly documents: readonly FoundDocument[] | null;
  readonly verified: Verified | null;
  /** A text to be copied by hand, where the browser does not let the pane copy. */
  readonly byHand: { readonly title: string; readonly text: string } | null;
  readonly opensWith: boolean;
}

export const initialShare: ShareState = { documents: null, verified: null, byHand: null, opensWith: false };

export function setShare({ store }: Session, changes: Partial<ShareState>): void {
  store.set({ share: { ...store.get().share, ...changes } });
}
