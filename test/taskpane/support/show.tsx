import { Suspense, type ReactElement } from "react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { SessionContext } from "../../../src/taskpane/session/context";
import type { Session } from "../../../src/taskpane/session/session";

const nothing = (): void => undefined;

/** Every browser has one; jsdom, which lays nothing out, has not. */
class NoResizes {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}

/** Draws a part of the pane over a session. */
export function show(session: Session, part: ReactElement): void {
  Object.assign(globalThis, { ResizeObserver: NoResizes });
  render(
    <SessionContext value={session}>
      <FluentProvider theme={webLightTheme}>
        <main>
          <Suspense>{part}</Suspense>
        </main>
      </FluentProvider>
    </SessionContext>,
  );
}
