import type { Shift } from "../../grid/shift";
import { HostError } from "../hostError";
import type { HostObject } from "./hostObject";

/** An object that stands for a place on a sheet, and follows it when cells move. */
export interface Follower {
  follow(sheetId: string, shift: Shift): void;
}

const isFollower = (object: object): object is Follower => "follow" in object;

/** The objects the client asked to keep between batches, and those of the batch that runs. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly current = new Set<Follower>();
  private last = 0;

  /** Gives the object an id, the same one however often it is asked. */
  keep(object: HostObject): void {
    if (object.referenceId !== null) return;
    object.referenceId = `ref${++this.last}`;
    this.kept.set(object.referenceId, object);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  release(id: string): void {
    const object = this.kept.get(id);
    if (object) object.referenceId = null;
    this.kept.delete(id);
  }

  releaseAll(): void {
    for (const id of [...this.kept.keys()]) this.release(id);
  }

  /** How many objects are kept: zero when the add-in leaks none. */
  get count(): number {
    return this.kept.size;
  }

  /** An object of the running batch that has to follow its cells. */
  watch(object: Follower): void {
    this.current.add(object);
  }

  endBatch(): void {
    this.current.clear();
  }

  /** Cells moved: everything that stands for a place follows. */
  moved(sheetId: string, shift: Shift): void {
    const followers = new Set<Follower>(this.current);
    for (const object of this.kept.values()) if (isFollower(object)) followers.add(object);
    for (const follower of followers) follower.follow(sheetId, shift);
  }
}
