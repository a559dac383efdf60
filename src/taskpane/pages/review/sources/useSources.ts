import { useSession } from "../../../session/context";
import { withEngine } from "../../../session/engine";

/** What the list of tables can do. */
export function useSources(): {
  readonly choose: (id: string, chosen: boolean) => void;
  readonly openStart: () => void;
  readonly lookAgain: () => void;
} {
  const session = useSession();
  return {
    choose: (id, chosen) => void withEngine(session, (engine) => engine.chooseSource(session, id, chosen)),
    openStart: () => session.store.set({ page: "start" }),
    lookAgain: () => void withEngine(session, (engine) => engine.refreshSources(session)),
  };
}
