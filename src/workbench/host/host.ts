import type { Grid } from "../grid/grid";
import { Changes } from "./events/changes";
import { EventHub, type RichApiEntry } from "./events/eventHub";
import { raiseGridEvent } from "./events/gridEvents";
import { Faults } from "./faults";
import { HostContext } from "./hostContext";
import { HostStats } from "./hostStats";
import { Interpreter } from "./query/interpreter";
import { References } from "./query/references";
import { RichApi } from "./richApi";
import { CustomFunctions } from "./services/customFunctions";
import { Pane } from "./services/pane";
import { Ribbon } from "./services/ribbon";
import { rootsOf } from "./services/roots";
import { Connection, type ConnectionOptions } from "./wire/connection";
import { attachFrame, type AttachOptions } from "./wire/xdmHost";

export interface HostOptions {
  /** Who writes comments; `Workbench user` if not given. */
  readonly author?: string;
  /** Told of what the host does not know how to answer; thrown to the page if not given. */
  readonly onProblem?: (error: Error) => void;
}

/** Visibility events of the shared runtime. */
const visibilityEvent = 65539;

/** Stands in for Excel on the web: answers the office.js of one add-in page with what a grid holds. */
export class Host {
  readonly stats = new HostStats();
  readonly faults = new Faults();
  readonly pane = new Pane();
  readonly ribbon = new Ribbon();
  readonly customFunctions = new CustomFunctions((entries) => this.deliver(entries));
  private readonly events = new EventHub();
  private readonly references = new References();
  private readonly richApi: RichApi;
  private connection: Connection | null = null;

  constructor(
    readonly grid: Grid,
    private readonly options: HostOptions = {},
  ) {
    const changes = new Changes(grid, this.events);
    const { events, references } = this;
    const selectionChanged = (): void => void this.connection?.sendEvent("documentSelectionChanged", {});
    const author = options.author ?? "Workbench user";
    const context = new HostContext(grid, references, events, changes, author, selectionChanged);
    const roots = rootsOf(context, { pane: this.pane, ribbon: this.ribbon, functions: this.customFunctions });
    this.richApi = new RichApi({
      ...{ references, changes, events, faults: this.faults, stats: this.stats },
      interpreter: new Interpreter(context, roots, this.stats, this.faults),
      settle: () => grid.settle(),
      deliver: (entries) => this.deliver(entries),
    });
    const parts = { grid, events, changes, references, selectionChanged };
    grid.subscribe((event) => {
      raiseGridEvent(parts, event);
      this.richApi.deliverEvents();
    });
    this.pane.onChange((visible) => {
      const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
      this.deliver([[65536, visibilityEvent, "", message, 0, false]]);
    });
  }

  /** How many objects the add-in asked to keep and did not release. */
  get keptObjects(): number {
    return this.references.count;
  }

  /** Starts a conversation with a freshly loaded add-in page; an earlier one ends. */
  connect(options: ConnectionOptions): Connection {
    this.connection?.close();
    this.references.releaseAll();
    this.events.reset();
    this.customFunctions.reload();
    const connection = new Connection(
      {
        documentName: this.grid.name,
        settings: this.grid.settings,
        processRichApi: (json, answer) => this.richApi.process(json, answer),
        onProblem: (error) => this.problem(error),
      },
      options,
    );
    this.connection = connection;
    return connection;
  }

  /** Loads the add-in's page into a frame. @returns what ends the conversation. */
  attach(frame: HTMLIFrameElement, url: string, options: AttachOptions = {}): () => void {
    return attachFrame(frame, url, (connection) => this.connect(connection), options);
  }

  /**
   * Runs a ribbon command that shows no pane.
   *
   * @param name the function the manifest names for it.
   * @param source id of the button; the name if not given.
   */
  invokeCommand(name: string, source = name): Promise<void> {
    if (!this.connection) return Promise.reject(new Error("No add-in is loaded."));
    return this.connection.commands.invoke(name, source);
  }

  private deliver(entries: readonly RichApiEntry[]): void {
    this.connection?.sendEntries(entries);
  }

  private problem(error: Error): void {
    if (!this.options.onProblem) throw error;
    this.options.onProblem(error);
  }
}
