import { Suspense, useRef, type ReactElement } from "react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { useFocusKept } from "../../../src/taskpane/app/useFocusKept";
import { SessionContext } from "../../../src/taskpane/session/context";
import type { Session } from "../../../src/taskpane/session/session";

const nothing = (): void => undefined;

/** Every browser has one; jsdom, which lays nothing out, has not. */
class NoResizes {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}

/** Draws a part of the pane over a session, in a page that has the window's focus. */
export function show(session: Session, part: ReactElement): void {
  Object.assign(globalThis, { ResizeObserver: NoResizes });
  // jsdom takes the page for left while nothing in it has the focus.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  // A list draws what is in sight: every element is as large as a pane.
  jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  jest.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(320);
  render(<Frame session={session} part={part} />);
}

function Frame({ session, part }: { readonly session: Session; readonly part: ReactElement }) {
  const frame = useRef<HTMLElement>(null);
  useFocusKept(frame);
  return (
    <SessionContext value={session}>
      <FluentProvider theme={webLightTheme}>
        <main ref={frame}>
          <Suspense>{part}</Suspense>
        </main>
      </FluentProvider>
    </SessionContext>
  );
}
