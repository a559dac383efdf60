import type { Engine } from "../operations/engine";
import { tell } from "./messages";
import type { Session } from "./session";

const load = (): Promise<{ readonly engine: Engine }> =>
  import(/* webpackChunkName: "engine" */ "../operations/engine");

/**
 * Does something with the engine, which is loaded when first asked for. Where it cannot be loaded, the
 * analyst is told; the promise never rejects.
 */
export async function withEngine(session: Session, perform: (engine: Engine) => unknown): Promise<void> {
  let engine: Engine;
  try {
    ({ engine } = await load());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    tell(session, {
      tone: "trouble",
      title: "Loading",
      text: `A part of SAMM for Excel could not be loaded (${said}). Nothing was changed. Check the network, then close the pane and open it again.`,
    });
    return;
  }
  await perform(engine);
}
