import { lazy, Suspense, useRef } from "react";
import { FluentProvider } from "@fluentui/react-components";
import { SessionContext, usePane } from "../session/context";
import type { Session } from "../session/session";
import { useLoading } from "../session/useLoading";
import { useTheme } from "../theme/useTheme";
import css from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { LiveRegion } from "./LiveRegion";
import { pages } from "./pages";
import { useFocusKept } from "./useFocusKept";
import { useTabOrder } from "./useTabOrder";

const Messages = lazy(async () => ({ default: (await import("../messages/Messages")).Messages }));

/** The pane: header, messages, the page shown, and the voice. */
export function App({ session }: { readonly session: Session }) {
  const { theme, isDark } = useTheme();
  useLoading(session);
  return (
    <SessionContext value={session}>
      <FluentProvider theme={theme} className={isDark ? css.dark : css.light}>
        <Frame />
        <LiveRegion spoken={session.announcer.spoken} />
      </FluentProvider>
    </SessionContext>
  );
}

function Frame() {
  const id = usePane((state) => state.page);
  const hasMessages = usePane((state) => state.messages.length > 0);
  const page = pages.find((each) => each.id === id);
  const frame = useRef<HTMLDivElement>(null);
  useFocusKept(frame);
  useTabOrder();
  return (
    <div ref={frame} className={css.frame}>
      <Header />
      <main className={css.main}>
        {hasMessages && (
          <Suspense>
            <Messages />
          </Suspense>
        )}
        <ErrorBoundary key={id} what={`the page "${page?.label ?? id}"`}>
          <Suspense fallback={<p className={css.loading}>Loading…</p>}>{page && <page.View />}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
