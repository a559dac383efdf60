import type { EventTypeNumber } from "./eventTypes";

/** One message of the channel events come through: category, type, target, JSON, id, is remote. */
export type RichApiEntry = readonly [number, number, string, string, number, boolean];

const eventCategory = 65536;

/**
 * Which events the add-in listens to, and those waiting to be sent. Events raised while a batch runs wait
 * until it is answered, because a handler added in the same batch hears them.
 */
export class EventHub {
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private waiting: RichApiEntry[] = [];

  register(type: EventTypeNumber, target: string): void {
    const key = `${type} ${target}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  /** Each proxy of the client registers and unregisters for itself, so they are counted. */
  unregister(type: EventTypeNumber, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) this.listeners.set(key, left);
    else this.listeners.delete(key);
  }

  /** Keeps one message for each of the targets that is listened to. */
  raise(type: EventTypeNumber, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of new Set(targets)) {
      if (!this.listeners.has(`${type} ${target}`)) continue;
      this.waiting.push([eventCategory, type, target, JSON.stringify(message), 0, false]);
    }
  }

  /** @returns the messages that wait, and forgets them. */
  take(): RichApiEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }

  /** Forgets everything: a new add-in is loaded. */
  reset(): void {
    this.listeners.clear();
    this.waiting = [];
    this.enabled = true;
  }
}
