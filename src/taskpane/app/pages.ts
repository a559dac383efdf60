import { lazy, type ComponentType } from "react";
import type { PageId } from "../session/state";
import { ReviewPage } from "../pages/review/ReviewPage";

/** One page of the pane: a word in the header, and what it shows. */
export interface Page {
  readonly id: PageId;
  readonly label: string;
  readonly View: ComponentType;
}

/** In the order of the header. The first is there at once; the others are loaded when they are opened. */
export const pages: readonly Page[] = [
  { id: "review", label: "Review", View: ReviewPage },
  {
    id: "case",
    label: "Case",
    View: lazy(async () => {
      const { CasePage } = await import(/* webpackChunkName: "case" */ "../pages/case/CasePage");
      return { default: CasePage };
    }),
  },
  {
    id: "share",
    label: "Share",
    View: lazy(async () => {
      const { SharePage } = await import(/* webpackChunkName: "share" */ "../pages/share/SharePage");
      return { default: SharePage };
    }),
  },
  {
    id: "start",
    label: "Insert",
    View: lazy(async () => {
      const { StartPage } = await import(/* webpackChunkName: "start" */ "../pages/start/StartPage");
      return { default: StartPage };
    }),
  },
  {
    id: "functions",
    label: "Functions",
    View: lazy(async () => {
      const { FunctionsPage } = await import(
        /* webpackChunkName: "functions-page" */ "../pages/functions/FunctionsPage"
      );
      return { default: FunctionsPage };
    }),
  },
];
