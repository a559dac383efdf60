import type { RichApiEntry } from "../events/eventHub";
import { notImplemented } from "../hostError";
import type { RichApiAnswer } from "../richApi";
import { appContext } from "./appContext";
import { Commands } from "./commands";
import { ActionKind, parseRequest, responseText, ResponseKind, type Request } from "./envelope";

/** What a connection asks of the host. */
export interface ConnectionHost {
  readonly documentName: string;
  readonly settings: Map<string, string>;
  readonly processRichApi: (json: string, answer: (answer: RichApiAnswer) => void) => Promise<void>;
  /** Told of what the host does not know how to answer. */
  readonly onProblem: (error: Error) => void;
}

export interface ConnectionOptions {
  readonly conversationId: string;
  readonly controlId: string;
  /** Origin of the host's page, which the client compares. */
  readonly origin: string;
  /** Sends a text to the add-in's page. */
  readonly post: (text: string) => void;
}

const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** One conversation with one loaded add-in page. */
export class Connection {
  readonly commands: Commands;
  private readonly eventRequests = new Map<string, Request>();
  private closed = false;

  constructor(
    private readonly host: ConnectionHost,
    private readonly options: ConnectionOptions,
  ) {
    this.commands = new Commands((data) => this.sendEvent("appCommandInvoked", data));
  }

  /** Ends the conversation: nothing is sent any more. */
  close(): void {
    this.closed = true;
    this.commands.close();
  }

  /** Takes a message of the add-in's page; anything else is ignored. */
  receive(text: unknown): void {
    const request = parseRequest(text, this.options.conversationId);
    if (!request || this.closed) return;
    try {
      this.answer(request);
    } catch (error) {
      // The client waits for ever where no answer comes.
      this.reply(request, { Version: 1, Error: 1 });
      this.host.onProblem(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Sends entries through the channel of object model events. */
  sendEntries(entries: readonly RichApiEntry[]): void {
    this.sendEvent("richApiMessage", { ArrayData: entries });
  }

  /** @returns false where the add-in does not listen to such events. */
  sendEvent(name: string, data: unknown): boolean {
    const request = this.eventRequests.get(name);
    if (!request || this.closed) return false;
    this.options.post(responseText(request, this.options.origin, data, ResponseKind.Event));
    return true;
  }

  private answer(request: Request): void {
    const name = request._actionName;
    if (request._actionType === ActionKind.RegisterEvent) {
      this.eventRequests.set(name, request);
      this.reply(request, { Error: 0 });
      return;
    }
    if (request._actionType === ActionKind.UnregisterEvent) {
      this.eventRequests.delete(name);
      this.reply(request, { Error: 0 });
      return;
    }
    if (name === "executeMethod") this.execute(request, request._data as MethodData);
    else if (name.endsWith("getAppContextAsync")) this.reply(request, this.appContext());
    else if (name.endsWith("notifyHost")) this.reply(request, null);
    else throw notImplemented(`the action ${name}`);
  }

  private appContext(): Record<string, unknown> {
    const { documentName, settings } = this.host;
    return appContext({ controlId: this.options.controlId, documentName, settings });
  }

  private execute(request: Request, data: MethodData): void {
    switch (data.DdaMethod.DispatchId) {
      case dispatch.richApi:
        this.executeRichApi(request, String(data.ArrayData?.[4]));
        break;
      case dispatch.saveSettings:
        this.host.settings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? [])
          this.host.settings.set(key, value);
        this.reply(request, this.settings());
        break;
      case dispatch.loadSettings:
        this.reply(request, this.settings());
        break;
      case dispatch.commandCompleted:
        this.commands.completed(data as unknown as Readonly<Record<string, unknown>>);
        this.reply(request, { Version: 1, Error: 0 });
        break;
      default:
        throw notImplemented(`the Office method number ${data.DdaMethod.DispatchId}`);
    }
  }

  private executeRichApi(request: Request, json: string): void {
    const done = this.host.processRichApi(json, (answer) => {
      if ("json" in answer) this.reply(request, { Version: 1, Error: 0, Data: [200, [], answer.json] });
      else if ("error" in answer) this.reply(request, { Version: 1, Error: answer.error });
    });
    done.catch((error: unknown) => {
      this.reply(request, { Version: 1, Error: 1 });
      this.host.onProblem(error instanceof Error ? error : new Error(String(error)));
    });
  }

  private settings(): Record<string, unknown> {
    const items = [...this.host.settings].map(([Name, Value]) => ({ Name, Value }));
    return { Version: 1, Error: 0, Properties: { Settings: items } };
  }

  private reply(request: Request, data: unknown): void {
    if (this.closed) return;
    this.options.post(responseText(request, this.options.origin, data, ResponseKind.Reply));
  }
}
