/** What the add-in asked of the host so far: tests count it, the workbench shows it. */
export class HostStats {
  /** Batches that did something; `releases` are those that only let go of kept objects. */
  syncs = 0;
  releases = 0;
  /** Actions of the last of `syncs`. */
  lastActions = 0;
  bytesIn = 0;
  bytesOut = 0;
  largestRequest = 0;
  largestResponse = 0;
  private readonly members = new Map<string, number>();

  /** Counts a use of a member such as `Range.values`. */
  used(member: string): void {
    this.members.set(member, (this.members.get(member) ?? 0) + 1);
  }

  sync(actions: number): void {
    this.syncs++;
    this.lastActions = actions;
  }

  request(bytes: number): void {
    this.bytesIn += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  response(bytes: number): void {
    this.bytesOut += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }

  /** Every member used so far, by name, with how often. */
  membersUsed(): ReadonlyMap<string, number> {
    return new Map([...this.members].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  reset(): void {
    this.syncs = this.releases = this.lastActions = this.bytesIn = this.bytesOut = 0;
    this.largestRequest = this.largestResponse = 0;
    this.members.clear();
  }
}

/** @returns the bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Each half of a surrogate pair counts 2, together 4.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}
