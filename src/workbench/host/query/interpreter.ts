import type { Faults } from "../faults";
import type { HostContext } from "../hostContext";
import { HostError, hostErrorOf, notImplemented } from "../hostError";
import type { HostStats } from "../hostStats";
import { isMissing, textArg } from "./args";
import { HostObject, NullObject, nullObject, type Resolved } from "./hostObject";
import { callMember, getMember, memberName, setMember } from "./members";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./request";
import { query } from "./select";

/** How a batch may be cut short, for tests. */
export interface Interruption {
  readonly afterActions: number;
  readonly error: HostError;
}

/** Where a batch starts: the workbook, and the services that are found by name. */
export interface Roots {
  readonly workbook: () => HostObject;
  readonly service: (name: string) => HostObject;
}

/** Carries out batches of requests, one action after the other; what is done stays done when one fails. */
export class Interpreter {
  constructor(
    private readonly context: HostContext,
    private readonly roots: Roots,
    private readonly stats: HostStats,
    private readonly faults: Faults,
  ) {}

  async run(body: RequestBody, interruption?: Interruption): Promise<ResponseBody> {
    const batch = new Batch(body, this.context, this.roots, this.stats, this.faults);
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    const done = (): ResponseBody => ({ Results: results, TraceIds: traceIds });
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index === interruption?.afterActions) throw interruption.error;
        const value = await batch.perform(action);
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { ...done(), Error: batch.describe(hostErrorOf(error), action, index) };
      }
    }
    if (interruption && interruption.afterActions >= body.Actions.length) {
      const last = body.Actions.length - 1;
      const action = body.Actions[last];
      if (action) return { ...done(), Error: batch.describe(interruption.error, action, last) };
    }
    return done();
  }
}

class Batch {
  private readonly objects = new Map<number, Resolved>();
  private location: string | null = null;

  constructor(
    private readonly body: RequestBody,
    private readonly context: HostContext,
    private readonly roots: Roots,
    private readonly stats: HostStats,
    private readonly faults: Faults,
  ) {}

  async perform(action: Action): Promise<unknown> {
    this.location = null;
    switch (action.ActionType) {
      case ActionType.Trace:
        return null;
      case ActionType.Instantiate:
        if (this.readsValues(action.ObjectPathId)) await this.context.grid.settle();
        return this.instantiate(this.resolve(action.ObjectPathId));
      case ActionType.Query:
      case ActionType.QueryAsJson: {
        const object = this.resolve(action.ObjectPathId);
        await this.context.grid.settle();
        return query(object, action.QueryInfo ?? {}, this.stats);
      }
      case ActionType.Method:
        return this.callMethod(action);
      case ActionType.SetProperty:
        return this.setProperty(action);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  describe(error: HostError, action: Action, index: number): NonNullable<ResponseBody["Error"]> {
    return {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      Location: error.location ?? this.location ?? (action.Name === "" ? null : action.Name),
      ActionIndex: index,
    };
  }

  private async callMethod(action: Action): Promise<unknown> {
    const object = this.resolve(action.ObjectPathId);
    if (object instanceof NullObject) return null;
    if (action.Name === "_KeepReference") {
      this.context.references.keep(object);
      return null;
    }
    await this.context.grid.settle();
    const value = this.call(object, action.Name, action.ArgumentInfo);
    if (value instanceof HostObject || value instanceof NullObject) return this.instantiate(value);
    return value ?? null;
  }

  /** True for paths that lead where values are, which have to be calculated first. */
  private readsValues(id: number): boolean {
    return /Used|Spill|Surrounding/.test(this.body.ObjectPaths[String(id)]?.Name ?? "");
  }

  private setProperty(action: Action): null {
    const object = this.resolve(action.ObjectPathId);
    if (object instanceof NullObject) return null;
    this.note(object, action.Name);
    setMember(object, action.Name, this.args(action.ArgumentInfo)[0]);
    return null;
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    this.note(object, name);
    return callMember(object, name, this.args(info));
  }

  private note(object: HostObject, name: string): void {
    this.location = memberName(object, name);
    if (this.faults.isLacking(this.location)) throw notImplemented(this.location);
    this.stats.used(this.location);
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths[index];
      return isMissing(path) || path === 0 ? value : this.resolve(path);
    });
  }

  private instantiate(object: Resolved): unknown {
    if (object instanceof NullObject) return null;
    const { referenceId } = object;
    return { ...(referenceId === null ? {} : { _ReferenceId: referenceId }), ...object.identity() };
  }

  /** Follows a path once in a batch: what it does on the way (`tables.add`) must not be done twice. */
  private resolve(id: number): Resolved {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidReference", `The batch has no object path ${id}.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.roots.workbook();
      case PathType.Service:
        return this.roots.service(path.Name);
      case PathType.Reference:
        return this.context.references.get(textArg(path.Name));
      case PathType.Null:
        return nullObject;
      default:
        return this.followFrom(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private followFrom(parent: Resolved, path: ObjectPath): Resolved {
    if (parent instanceof NullObject) return nullObject;
    const value = this.memberAt(parent, path);
    if (value instanceof HostObject || value instanceof NullObject) return value;
    throw notImplemented(`${memberName(parent, path.Name)} as an object`);
  }

  private memberAt(parent: HostObject, path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case PathType.Property:
        this.note(parent, path.Name);
        return getMember(parent, path.Name);
      case PathType.Method:
        return this.call(parent, path.Name, path.ArgumentInfo);
      case PathType.Indexer:
        return this.call(parent, "GetItem", path.ArgumentInfo);
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }
}
