import type { ComponentType } from "react";
import type { PageId } from "../session/state";
import { ReviewPage } from "../pages/review/ReviewPage";

/** One page of the pane: a word in the header, and what it shows. */
export interface Page {
  readonly id: PageId;
  readonly label: string;
  readonly View: ComponentType;
}

/** In the order of the header. The first is there at once; the others are loaded when they are opened. */
export const pages: readonly Page[] = [{ id: "review", label: "Review", View: ReviewPage }];
