import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextEncoder } from "node:util";
import { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import { Host } from "../../src/workbench/host/host";
import { windowName } from "../../src/workbench/host/wire/appContext";

const library = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

/**
 * Starts the real office.js in the test's window, with the workbench's host in the place of Excel on the
 * web. Afterwards `Excel.run` works. The test file has to begin with
 *
 *     @jest-environment jsdom
 *     @jest-environment-options {"url": "https://localhost/taskpane.html"}
 *
 * in its first comment. Once a test file: office.js keeps state in the window.
 */
export async function bootOffice({ grid = new MemoryGrid() }: { grid?: MemoryGrid } = {}): Promise<{
  grid: MemoryGrid;
  host: Host;
}> {
  // Every browser has it; jsdom does not pass it on.
  Object.assign(globalThis, { TextEncoder });
  const host = new Host(grid);
  // Every browser has it; jsdom does not.
  Object.assign(globalThis, { TextEncoder });
  const ids = { conversationId: "conversation-1", controlId: "add-in-1", origin: location.origin };
  window.name = windowName(ids);
  const post = (data: string): void =>
    void setTimeout(() => dispatchEvent(new MessageEvent("message", { data, origin: ids.origin })), 0);
  const connection = host.connect({ ...ids, post });
  // office.js talks to its opener rather than to its parent, which in jsdom is itself.
  Object.assign(window, { opener: { postMessage: (text: string) => connection.receive(text) } });
  if (!("domain" in document)) Object.defineProperty(document, "domain", { value: location.hostname });
  loadScripts();
  await Office.onReady();
  return { grid, host };
}

/** Runs office.js, and the files it asks for by script tags, from the disk and in the test's own realm. */
function loadScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  const run = (file: string): void => {
    const script = document.createElement("script");
    script.textContent = readFileSync(join(library, file.toLowerCase()), "utf8");
    append(script);
  };
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || node.src === "") return append(node);
    setTimeout(() => {
      run(new URL(node.src).pathname.slice(1));
      node.dispatchEvent(new Event("load"));
    }, 0);
    return node;
  };
  const tag = document.createElement("script");
  // Where office.js looks for its other files; set so that jsdom does not fetch it.
  Object.defineProperty(tag, "src", { value: `${location.origin}/office.js` });
  append(tag);
  run("office.js");
}
