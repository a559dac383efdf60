import { emptyBook, type Book } from "../files/book";
import { FileFault } from "../files/fault";
import { readBook } from "../files/read/readBook";
import { createUniver, type RunningUniver } from "../grid/univer/createUniver";
import { loadFunctions } from "../grid/univer/functions/loadFunctions";
import type { RegisteredFunctions } from "../grid/univer/functions/registeredFunctions";
import { growTables } from "../grid/growTables";
import type { GridEvent } from "../grid/shapes";
import { cellView } from "./cellView";
import { download } from "./download";
import { readManifest, type Manifest, type RibbonControl } from "./manifest";
import { OpenWorkbook } from "./openWorkbook";
import { firstState, type PageState } from "./pageState";
import { Store } from "./store";

interface Parts {
  readonly manifest: Manifest;
  readonly running: RunningUniver;
  readonly functions: RegisteredFunctions;
  readonly frame: HTMLIFrameElement;
}

/** Runs the page: starts Univer and the add-in, opens and saves workbooks, and keeps what the page shows. */
export class Workbench {
  readonly state = new Store<PageState>(firstState);
  /** What the host could not answer, for the tests. */
  readonly problems: Error[] = [];
  #parts: Parts | null = null;
  #open: OpenWorkbook | null = null;

  /** The open workbook. @throws Error before there is one. */
  get current(): OpenWorkbook {
    if (!this.#open) throw new Error("No workbook is open yet.");
    return this.#open;
  }

  get running(): RunningUniver {
    if (!this.#parts) throw new Error("The page is still starting.");
    return this.#parts.running;
  }

  /**
   * Starts the page with a workbook.
   *
   * @param container where Univer draws
   * @param frame where the add-in's pane is loaded
   * @param sample address of the workbook opened first
   */
  async start(container: HTMLElement, frame: HTMLIFrameElement, sample: string): Promise<void> {
    try {
      const manifest = readManifest(await fetchText("manifest.xml"), location.origin);
      const { functionsScript, functionsMetadata, namespace } = manifest;
      const functions = await loadFunctions(functionsScript, functionsMetadata, namespace);
      this.#parts = { manifest, functions, frame, running: createUniver(container, functions) };
      this.state.set({ manifest });
      const response = await fetch(sample);
      const name = sample.split("/").pop() ?? "Book1.xlsx";
      if (response.ok) await this.open(new Uint8Array(await response.arrayBuffer()), name);
      else this.#show(emptyBook(), "Book1.xlsx");
    } catch (problem) {
      this.fail(problem);
    }
    this.state.set({ busy: "" });
  }

  /** Opens a file in place of the open workbook. A file that cannot be opened changes nothing. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    this.state.set({ busy: `Opening ${name}`, notice: null });
    // Lets the page show so before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      const book = readBook(bytes);
      this.#show(book, name.replace(/\.xlsm$/i, ".xlsx"));
      await this.current.grid.settle();
      this.#noteWhatIsNotKept(book);
    } catch (problem) {
      this.fail(problem);
    }
    this.state.set({ busy: "" });
  }

  /** Opens an empty workbook. */
  openNew(): void {
    this.state.set({ notice: null });
    this.#show(emptyBook(), "Book1.xlsx");
  }

  /** Asks first if the open workbook has changes that are in no file. */
  async unlessUnsaved(goOn: () => void | Promise<void>): Promise<void> {
    const { edited, name } = this.state.get();
    const isAgreed =
      !edited ||
      (await this.#ask({
        title: "Leave without saving?",
        text: `${name} has changes that are not saved. They are lost when another workbook is opened.`,
        list: [],
        yes: "Leave without saving",
      }));
    if (isAgreed) await goOn();
  }

  /** Saves a copy to the computer; what would be lost is listed first. */
  async saveCopy(): Promise<void> {
    const { unkept } = this.current;
    const { name } = this.state.get();
    const isAgreed =
      unkept.length === 0 ||
      (await this.#ask({
        title: "Some things will not be in the copy",
        text: `${name} holds things that this page does not keep. The file you opened stays as it is; the copy will be without:`,
        list: unkept,
        yes: "Save a copy anyway",
      }));
    if (!isAgreed) return;
    try {
      await this.current.grid.settle();
      download(this.current.save(), name);
      this.state.set({ edited: false, notice: { text: `A copy of ${name} was saved.`, tone: "info" } });
    } catch (problem) {
      this.fail(problem);
    }
  }

  /** Does what a button or menu item of the ribbon is for. */
  async press(control: RibbonControl): Promise<void> {
    const { action } = control;
    if (!action || this.state.get().running !== "") return;
    const { pane } = this.current.host;
    if (action.type === "ShowTaskpane") {
      pane.setVisible(!pane.visible);
      return;
    }
    this.state.set({ running: control.id, notice: null });
    try {
      await this.current.host.invokeCommand(action.functionName, control.id);
    } catch (problem) {
      this.fail(problem);
    }
    this.state.set({ running: "" });
  }

  #show(book: Book, name: string): void {
    const parts = this.#parts;
    if (!parts) return;
    const { manifest, running, functions, frame } = parts;
    this.#open?.close();
    const open = new OpenWorkbook(book, name, manifest, running, functions, (problem) => this.fail(problem));
    this.#open = open;
    const { host, grid } = open;
    grid.subscribe((event) => {
      growTables(grid, event);
      this.#follow(event);
    });
    grid.onSelection(() => this.state.set({ cell: cellView(grid) }));
    host.pane.onChange((paneVisible) => this.state.set({ paneVisible }));
    host.ribbon.onChange(() => {
      const off = [...host.ribbon.enabled].filter(([, enabled]) => !enabled).map(([id]) => id);
      this.state.set({ disabled: new Set(off) });
    });
    open.attach(frame);
    this.state.set({ name, edited: false, disabled: new Set(), paneVisible: host.pane.visible });
    void this.#showCalculation();
    document.title = `${name} - SAMM workbench`;
  }

  #noteWhatIsNotKept(book: Book): void {
    if (book.unkept.length === 0) return;
    const text = `This workbook holds ${book.unkept.join(", ")}. A saved copy will be without.`;
    this.state.set({ notice: { text, tone: "info" } });
  }

  /** Shows what went wrong, as a sentence; a fault in the page itself is kept for whoever looks for it. */
  fail(problem: unknown): void {
    const error = problem instanceof Error ? problem : new Error(String(problem));
    if (!(error instanceof FileFault)) this.problems.push(error);
    this.state.set({ notice: { text: error.message, tone: "problem" } });
  }

  #follow(event: GridEvent): void {
    if (event.type === "changed" || event.type === "sheetAdded" || event.type === "sheetDeleted") {
      this.state.set({ edited: true });
      void this.#showCalculation();
    }
    this.state.set({ cell: cellView(this.current.grid) });
  }

  async #showCalculation(): Promise<void> {
    const { grid } = this.current;
    this.state.set({ calculating: true });
    await grid.settle();
    if (this.#open?.grid !== grid) return;
    this.state.set({ calculating: false, cell: cellView(grid) });
  }

  #ask(question: { title: string; text: string; list: readonly string[]; yes: string }): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (yes: boolean): void => {
        this.state.set({ question: null });
        resolve(yes);
      };
      this.state.set({ question: { ...question, answer } });
    });
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was not found. Build the add-in first: npm run build.`);
  return response.text();
}
