/** What the add-in switched on and off in its ribbon. What was never asked for is as the manifest has it. */
export class Ribbon {
  readonly enabled = new Map<string, boolean>();
  readonly tabs = new Map<string, boolean>();
  private readonly listeners = new Set<() => void>();

  setEnabled(id: string, enabled: boolean): void {
    this.enabled.set(id, enabled);
    this.changed();
  }

  setTabVisible(id: string, visible: boolean): void {
    this.tabs.set(id, visible);
    this.changed();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
