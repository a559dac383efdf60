import type { Book, BookNote, WebExtension } from "../files/book";
import { fromWorkbook } from "../files/fromWorkbook";
import { writeBook } from "../files/write/writeBook";
import type { RunningUniver } from "../grid/univer/createUniver";
import type { RegisteredFunctions } from "../grid/univer/functions/registeredFunctions";
import { UniverGrid } from "../grid/univer/univerGrid";
import { createHost } from "../host";
import type { Host } from "../host/host";
import type { Manifest } from "./manifest";

/** The setting by which a workbook asks to be opened with the add-in's pane. */
const openWithPane = "Office.AutoShowTaskpaneWithDocument";

/** One workbook on the page: its grid, the host that answers the add-in, and what its file held. */
export class OpenWorkbook {
  readonly grid: UniverGrid;
  readonly host: Host;
  #detach: (() => void) | null = null;

  constructor(
    readonly file: Book,
    name: string,
    readonly manifest: Manifest,
    running: RunningUniver,
    functions: RegisteredFunctions,
    onProblem: (error: Error) => void,
  ) {
    this.grid = new UniverGrid(name, running, file, functions.messages);
    for (const [key, json] of this.#ownExtension()?.properties ?? []) this.grid.settings.set(key, json);
    this.host = createHost(this.grid, { onProblem });
  }

  /** Loads the add-in's pane for this workbook. */
  attach(frame: HTMLIFrameElement): void {
    this.#detach = this.host.attach(frame, this.manifest.taskpane);
  }

  close(): void {
    this.#detach?.();
    this.grid.close();
  }

  /** What the file held and a copy will not. */
  get unkept(): readonly string[] {
    return this.file.unkept;
  }

  /** The workbook as an .xlsx file. */
  save(): Uint8Array {
    const { book, date1904 } = this.grid;
    const webExtensions = this.#webExtensions();
    return writeBook(
      fromWorkbook(book, { date1904, opened: this.file, notes: this.#notes(), webExtensions }),
    );
  }

  #ownExtension(): WebExtension | undefined {
    return this.file.webExtensions.find(
      ({ addIn }) => addIn.toLowerCase() === this.manifest.id.toLowerCase(),
    );
  }

  /** Document settings travel with the add-in's record in the file; other add-ins keep theirs. */
  #webExtensions(): WebExtension[] {
    const own = this.#ownExtension();
    const others = this.file.webExtensions.filter((each) => each !== own);
    const properties = new Map(this.grid.settings);
    if (properties.size === 0) return others;
    const { id, version } = this.manifest;
    const visible = properties.get(openWithPane) === "true";
    return [
      ...others,
      {
        store: "developer",
        storeType: "Registry",
        ...own,
        id: own?.id ?? `${id}-1`,
        addIn: id,
        version,
        properties,
        visible,
      },
    ];
  }

  #notes(): ReadonlyMap<string, readonly BookNote[]> {
    const { notes } = this.grid;
    const authors = new Map(
      this.file.sheets.flatMap(({ notes: old }) => old.map(({ text, author }) => [text, author])),
    );
    return new Map(
      [...notes].map(([sheetId, list]) => [
        sheetId,
        list.map((note) => ({ ...note, author: authors.get(note.text) ?? "" })),
      ]),
    );
  }
}
