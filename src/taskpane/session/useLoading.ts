import { useEffect } from "react";
import { notices, type Notice } from "../../excel";
import { withEngine } from "./engine";
import { tell } from "./messages";
import type { Session } from "./session";

/** Begins to read the workbook once the pane is drawn, and passes on what ribbon commands have to tell. */
export function useLoading(session: Session): void {
  useEffect(() => {
    void withEngine(session, (engine) => engine.loadWorkbook(session));
  }, [session]);
  useEffect(() => {
    let told = 0;
    const pass = (): void => {
      const notice = notices.current();
      if (notice === null || notice.number === told) return;
      told = notice.number;
      passOn(session, notice);
    };
    pass();
    return notices.subscribe(pass);
  }, [session]);
}

function passOn(session: Session, { tone, title, text, onAgree, agreeLabel }: Notice): void {
  notices.dismiss();
  tell(session, {
    tone,
    title,
    text,
    ...(onAgree === undefined
      ? {}
      : { actions: [{ label: agreeLabel ?? "Go on", perform: () => void onAgree() }] }),
  });
}
