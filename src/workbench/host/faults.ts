/** How a sync is made to fail. */
export interface Failure {
  /** Such as `GeneralException`, `AccessDenied`, `ItemNotFound`. */
  readonly code: string;
  readonly message?: string;
  /** So many actions of the batch are done first, and stay done: Excel does not roll back. */
  readonly afterActions?: number;
}

export type Fault =
  | ({ readonly kind: "fail" } & Failure)
  /** A failure below the object model: an error number of Office instead of an answer. */
  | { readonly kind: "transport"; readonly error: number }
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "silent" }
  /** Something happens to the workbook just before. */
  | { readonly kind: "before"; readonly act: () => void };

/** Office's numbers for what goes wrong between add-in and Excel. */
export const transportErrors = {
  accessDenied: 7000,
  sessionTimedOut: 5012,
  activityLimitReached: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/**
 * Faults for tests, by the number of the sync from now: 1 is the next one. Syncs that only let go of kept
 * objects are not counted and never fail.
 */
export class Faults {
  private planned: { sync: number; fault: Fault }[] = [];
  private syncs = 0;
  private readonly lacking = new Set<string>();

  failNth(n: number, failure: Failure | string): void {
    this.plan(n, { kind: "fail", ...(typeof failure === "string" ? { code: failure } : failure) });
  }

  transportError(n: number, error: keyof typeof transportErrors): void {
    this.plan(n, { kind: "transport", error: transportErrors[error] });
  }

  payloadTooLarge(n: number): void {
    this.transportError(n, "requestTooLarge");
  }

  slow(n: number, ms: number): void {
    this.plan(n, { kind: "slow", ms });
  }

  /** The sync is carried out, and never answered. */
  neverAnswer(n: number): void {
    this.plan(n, { kind: "silent" });
  }

  /** `act` changes the workbook just before the sync, as another user or the analyst would. */
  before(n: number, act: () => void): void {
    this.plan(n, { kind: "before", act });
  }

  /** Until `clear`, this is an Excel that has no such member: `Worksheet.charts`. */
  lack(member: string): void {
    this.lacking.add(member);
  }

  isLacking(member: string): boolean {
    return this.lacking.has(member);
  }

  clear(): void {
    this.planned = [];
    this.lacking.clear();
    this.syncs = 0;
  }

  /** Counts a sync. @returns the faults planned for it, in the order they were planned. */
  next(): readonly Fault[] {
    this.syncs++;
    const due = this.planned.filter(({ sync }) => sync === this.syncs);
    this.planned = this.planned.filter(({ sync }) => sync > this.syncs);
    return due.map(({ fault }) => fault);
  }

  private plan(n: number, fault: Fault): void {
    this.planned.push({ sync: this.syncs + n, fault });
  }
}
