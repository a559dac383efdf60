import { useEffect } from "react";
import { withEngine } from "./engine";
import { passOnNotices } from "./pass-on";
import type { Session } from "./session";

/** Begins to read the workbook once the pane is drawn, and passes on what ribbon commands have to tell. */
export function useLoading(session: Session): void {
  useEffect(() => {
    void withEngine(session, (engine) => engine.loadWorkbook(session));
  }, [session]);
  useEffect(() => passOnNotices(session), [session]);
}
