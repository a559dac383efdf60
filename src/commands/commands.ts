import { isoOfDay, type CaseKind } from "../policy";
import { ExcelTrouble, frozenText, notices, restoredText, workbook } from "../excel";
import type { CommandId } from "./ids";
import { flagAll, type Performed } from "./flag-all";

/** A ribbon button: what it is called there, and what it does. */
interface Command {
  readonly title: string;
  readonly perform: () => Promise<Performed>;
}

const whole = (text: string): Performed => ({ isWhole: true, text });

const insert = (kind: CaseKind): Command => ({
  title: "Insert table",
  perform: async () => {
    const { table, sheet, address } = await workbook.insertReadyTable(kind);
    const text = `The table ${table} was inserted on ${sheet} at ${address}. Its first row is a sample: write over it.`;
    return { isWhole: true, text, addsTable: true };
  },
});

const COMMANDS: Readonly<Record<CommandId, Command>> = {
  FlagIssues: { title: "Flag issues", perform: () => flagAll(workbook, today()) },
  ClearFlags: { title: "Clear flags", perform: clear },
  InsertStockSales: insert("stock-sale"),
  InsertReturns: insert("return-or-buy-back"),
  InsertBpcCases: insert("bpc-case"),
  FreezeFormulas: { title: "Freeze formulas", perform: freeze },
  RestoreFormulas: { title: "Restore formulas", perform: restore },
};

/** Days from Excel's day 0 to the first day of the computer's clock. */
const CLOCK_START = 25_569;
const DAY_MS = 86_400_000;

/** Today in the user's own calendar. */
function today(): string {
  const now = new Date();
  return isoOfDay(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS) + CLOCK_START);
}

async function clear(): Promise<Performed> {
  const { cleared, kept } = await workbook.clearFlags();
  const left = kept
    .map(({ sheet, address, because }) => `${sheet} ${address} was left: ${because}`)
    .join(" ");
  if (cleared.length === 0)
    return whole(`There were no flags in this workbook. Nothing was changed. ${left}`.trim());
  return whole(`Flags were taken away: ${cleared.join(", ")}. ${left}`.trim());
}

async function freeze(): Promise<Performed> {
  return whole(frozenText(await workbook.freeze()));
}

async function restore(): Promise<Performed> {
  return whole(restoredText(await workbook.restoreFrozen()));
}

/** Runs a command, tells what came of it, and shows the pane where it failed, or a part of it did. */
export async function runCommand(id: CommandId): Promise<void> {
  const { title, perform } = COMMANDS[id];
  const { isWhole, text, addsTable } = await perform().catch((error: unknown): Performed => ({
    isWhole: false,
    text: textOf(error),
  }));
  notices.tell({ tone: isWhole ? "done" : "trouble", title, text, addsTable });
  if (!isWhole) await workbook.showPane();
}

function textOf(error: unknown): string {
  if (error instanceof ExcelTrouble) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside SAMM for Excel (${words}). Clear flags and Restore formulas take back what was done in part.`;
}
