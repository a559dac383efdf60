import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { Outside } from "./app/Outside";
import { systemClock } from "./session/clock";
import { connect } from "./session/connect";
import { createSession } from "./session/session";
import { announceFunctions, loadFunctions } from "./load-functions";
import { meetExcel } from "./startup";

/** Draws the pane as soon as Excel answers; what it needs to work is on its way by then. */
async function start(place: HTMLElement): Promise<void> {
  const surroundings = await meetExcel();
  const root = createRoot(place);
  if (surroundings.inside) root.render(<App session={createSession(connect, systemClock)} />);
  else root.render(<Outside title={surroundings.title} text={surroundings.text} />);
  if (surroundings.inside) loadFunctions();
}

announceFunctions();

const place = document.getElementById("root");
if (place) void start(place);
