import type { ComponentType } from "react";
import type { Session } from "../session/session";
import type { PaneState } from "../session/state";

/** Something the analyst can do: one record feeds its buttons and its keys. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: ComponentType | undefined;
  /** What it does, in a sentence: where the label alone leaves that open. */
  readonly hint?: string | undefined;
  /** As `KeyboardEvent.key`, with `Shift+` before it where held: works anywhere on the page it is for. */
  readonly key?: string | undefined;
  /** Whether it can be done now. */
  isAvailable(state: PaneState): boolean;
  perform(session: Session): Promise<void>;
}
