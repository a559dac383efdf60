import type { Changes } from "./events/changes";
import type { EventHub, RichApiEntry } from "./events/eventHub";
import { transportErrors, type Failure, type Fault, type Faults } from "./faults";
import { HostError } from "./hostError";
import { byteLength, type HostStats } from "./hostStats";
import { limits } from "./limits";
import type { Interpreter } from "./query/interpreter";
import type { References } from "./query/references";
import { ActionType, type RequestBody } from "./query/request";

/** The answer to one batch: JSON for the client, or the number of what went wrong below the object model. */
export type RichApiAnswer =
  | { readonly json: string }
  | { readonly error: number }
  /** Never answered, as when the connection is lost. */
  | { readonly silent: true };

/** What `RichApi` works with. */
export interface RichApiParts {
  readonly interpreter: Interpreter;
  readonly references: References;
  readonly changes: Changes;
  readonly events: EventHub;
  readonly faults: Faults;
  readonly stats: HostStats;
  readonly settle: () => Promise<void>;
  readonly deliver: (entries: readonly RichApiEntry[]) => void;
}

/** Takes batches one after the other, keeps Excel's limits, and delivers events after each answer. */
export class RichApi {
  private queue: Promise<unknown> = Promise.resolve();
  private running = false;

  constructor(private readonly parts: RichApiParts) {}

  /** @param answer is called once with the answer; events of the batch follow. */
  process(json: string, answer: (answer: RichApiAnswer) => void): Promise<void> {
    const run = this.queue.then(() => this.processNow(json, answer));
    // A batch that fails must not keep the next ones from running.
    this.queue = run.catch(() => undefined);
    return run;
  }

  private async processNow(json: string, answer: (answer: RichApiAnswer) => void): Promise<void> {
    const { stats, faults } = this.parts;
    this.running = true;
    const bytes = byteLength(json);
    stats.request(bytes);
    const body = JSON.parse(json) as RequestBody;
    const counts = !isRelease(body) && isExcel(body);
    if (counts) stats.sync(body.Actions.length);
    else stats.releases += isRelease(body) ? 1 : 0;
    const due = counts ? faults.next() : [];
    for (const fault of due) if (fault.kind === "slow") await delay(fault.ms);
    for (const fault of due) if (fault.kind === "before") fault.act();
    const transport = due.find((fault) => fault.kind === "transport");
    if (bytes > limits.payloadBytes) answer({ error: transportErrors.requestTooLarge });
    else if (transport) {
      // What is done is done, also where the answer is found too large.
      if (transport.error === transportErrors.responseTooLarge) await this.run(body, due);
      answer({ error: transport.error });
    } else answer(await this.run(body, due));
    await this.finish();
  }

  private async run(body: RequestBody, due: readonly Fault[]): Promise<RichApiAnswer> {
    const { interpreter, stats } = this.parts;
    const failure = due.find((fault) => fault.kind === "fail");
    const response = await interpreter.run(body, failure && interruption(failure));
    const json = JSON.stringify(response);
    const bytes = byteLength(json);
    stats.response(bytes);
    if (due.some((fault) => fault.kind === "silent")) return { silent: true };
    return bytes > limits.payloadBytes ? { error: transportErrors.responseTooLarge } : { json };
  }

  /** Calculation first, so that its events come with the batch that caused it. */
  private async finish(): Promise<void> {
    this.parts.references.endBatch();
    await this.parts.settle();
    this.parts.changes.flush();
    this.running = false;
    this.deliverEvents();
  }

  /** Delivers what waits, unless a batch runs: its events follow its answer. */
  deliverEvents(): void {
    if (this.running) return;
    const entries = this.parts.events.take();
    if (entries.length > 0) this.parts.deliver(entries);
  }
}

function interruption({ code, message, afterActions }: Failure): { afterActions: number; error: HostError } {
  return { afterActions: afterActions ?? 0, error: new HostError(code, message) };
}

/** True for a batch that only lets go of kept objects: the client sends one at the end of each run. */
function isRelease(body: RequestBody): boolean {
  return (
    body.Actions.every(
      ({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference",
    ) && body.Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}

/** True for a batch on the workbook, false for those of office.js itself on its services. */
function isExcel(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).every(({ ObjectPathType }) => ObjectPathType !== 2);
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
