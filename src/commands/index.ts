import { commandIds, type CommandId } from "./ids";

/**
 * Does what a button says, and always tells Excel that it is over. What commands need to work is loaded with
 * the first of them: the pane and the functions should not wait for it.
 */
async function perform(id: CommandId, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { runCommand } = await import(/* webpackChunkName: "commands" */ "./commands");
    await runCommand(id);
  } finally {
    event.completed();
  }
}

/** Ties the ribbon's buttons to what they do, once Excel is there. */
async function register(): Promise<void> {
  if (typeof Office === "undefined") return;
  const { host } = await Office.onReady();
  if (String(host) !== "Excel") return;
  for (const id of commandIds) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => void perform(id, event));
  }
}

void register();
