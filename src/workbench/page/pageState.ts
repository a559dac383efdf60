import type { Manifest } from "./manifest";

/** What is said of the selected cell: where it is, what it shows, and the message behind an error. */
export interface CellView {
  readonly address: string;
  readonly text: string;
  readonly message: string;
}

export interface Notice {
  readonly text: string;
  readonly tone: "info" | "problem";
}

/** A question before something is lost; answering it goes on or leaves all as it was. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly list: readonly string[];
  readonly yes: string;
  readonly answer: (yes: boolean) => void;
}

/** All that the page shows around grid and pane. */
export interface PageState {
  readonly manifest: Manifest | null;
  /** File name of the open workbook, `""` while there is none. */
  readonly name: string;
  readonly edited: boolean;
  /** What is being done, `""` when nothing is. */
  readonly busy: string;
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly cell: CellView;
  readonly paneVisible: boolean;
  readonly calculating: boolean;
  /** Controls the add-in switched off, by id. */
  readonly disabled: ReadonlySet<string>;
  /** The control whose command runs, `""` for none. */
  readonly running: string;
  readonly about: boolean;
}

export const firstState: PageState = {
  manifest: null,
  name: "",
  edited: false,
  busy: "Starting",
  notice: null,
  question: null,
  cell: { address: "", text: "", message: "" },
  paneVisible: true,
  calculating: false,
  disabled: new Set(),
  running: "",
  about: false,
};
