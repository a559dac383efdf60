/** The task pane as its page shows it, and what the add-in asked of it. */
export class Pane {
  state: "Visible" | "Background" | "Inactive" = "Visible";
  /** What the pane does when the workbook is opened. */
  startState: "Background" | "Inactive" = "Inactive";
  private readonly listeners = new Set<(visible: boolean) => void>();

  get visible(): boolean {
    return this.state === "Visible";
  }

  /** Called by the page, and by the add-in through `Office.addin`. */
  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.state = visible ? "Visible" : "Background";
    for (const listener of this.listeners) listener(visible);
  }

  onChange(listener: (visible: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
