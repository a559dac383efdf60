import type { CellInput, ColumnInput, InsertedColumn, InsertedFormula, Source } from "../../excel";
import { attempt } from "../session/attempt";
import { clearMessages, tell } from "../session/messages";
import type { Session } from "../session/session";
import type { MessageAction } from "../session/state";
import { goTo } from "./go-to";
import { refreshSources } from "./load-workbook";

const NO_UNDO = "Excel's Undo does not take it back";

/** The title of what is told about inserting a function. */
export const titleOf = (what: string): string => `Insert ${what}`;

/** Puts a function into a table and shows its first cell. False, with a message, where it could not be done. */
export async function insertColumn(session: Session, what: string, input: ColumnInput): Promise<boolean> {
  const title = titleOf(what);
  clearMessages(session, title);
  const insert = async () => (await session.workbook()).insertColumn(input);
  const outcome = await attempt(session, title, insert, { label: `Inserting ${input.heading}` });
  if (outcome === undefined) return false;
  const { column } = outcome;
  const actions = [removal("Remove the column", () => removeColumn(session, title, column))];
  if (outcome.result === "in-part") {
    tell(session, { tone: "trouble", title, text: outcome.trouble.message, actions });
    return false;
  }
  await refreshSources(session);
  await goTo(session, column.first);
  const { heading, table, first, address } = column;
  const text = `The column ${heading} was added to ${table} and filled down (${first.sheet}, ${address}); its first cell is selected. ${NO_UNDO}; "Remove the column" does.`;
  tell(session, { tone: "done", title, text, actions });
  return true;
}

/** Puts a function into the selected cell. */
export async function insertFormula(session: Session, input: CellInput): Promise<boolean> {
  const title = titleOf(input.what);
  clearMessages(session, title);
  const insert = async () => (await session.workbook()).insertFormula(input);
  const inserted = await attempt(session, title, insert, { label: `Inserting ${input.what}` });
  if (inserted === undefined) return false;
  const text = `${input.what} was put into ${inserted.sheet}, ${inserted.address}. ${NO_UNDO}; "Remove the formula" does.`;
  const actions = [removal("Remove the formula", () => removeFormula(session, title, inserted))];
  tell(session, { tone: "done", title, text, actions });
  return true;
}

function removal(label: string, remove: () => Promise<void>): MessageAction {
  return { label, perform: () => void remove() };
}

async function removeColumn(session: Session, title: string, column: InsertedColumn): Promise<void> {
  const remove = async (): Promise<true> => {
    await (await session.workbook()).removeColumn(column);
    return true;
  };
  const done = await attempt(session, title, remove, { label: `Removing ${column.heading}` });
  if (done === undefined) {
    offerAgain(session, title, "Remove the column", () => removeColumn(session, title, column));
    return;
  }
  await refreshSources(session);
  const text = `The column ${column.heading} is gone: ${column.table} is as it was.`;
  tell(session, { tone: "done", title, text });
}

async function removeFormula(session: Session, title: string, formula: InsertedFormula): Promise<void> {
  const remove = async (): Promise<true> => {
    await (await session.workbook()).removeFormula(formula);
    return true;
  };
  const done = await attempt(session, title, remove, { label: `Removing ${formula.what}` });
  if (done === undefined) {
    offerAgain(session, title, "Remove the formula", () => removeFormula(session, title, formula));
    return;
  }
  const text = `${formula.what} is gone from ${formula.sheet}, ${formula.address}.`;
  tell(session, { tone: "done", title, text });
}

/** The message of what went wrong keeps the way to do it after all. */
function offerAgain(session: Session, title: string, label: string, again: () => Promise<void>): void {
  const message = session.store.get().messages.find((each) => each.title === title);
  if (message === undefined) return;
  tell(session, { tone: message.tone, title, text: message.text, actions: [removal(label, again)] });
}

/** The cell or name with the as-of date of a table's formulas; null, perhaps with a message, for none. */
export async function findAsOf(session: Session, source: Source): Promise<string | null> {
  const find = async () => (await session.workbook()).findAsOf(source);
  return (await attempt(session, "As-of date", find)) ?? null;
}
