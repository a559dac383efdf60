import type { CellInput, InsertedFormula } from "../api/columns";
import { addressOf, fullAddress, SHEET_COLUMNS, withoutSheet, type Rect } from "../cells/address";
import { inExcel, refuse } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { rectOfLoaded } from "../sources/locate-table";

const SHEET_ROWS = 1_048_576;

/** Puts a formula into the active cell, if that and the cells its result may take are empty. */
export function insertFormula(input: CellInput): Promise<InsertedFormula> {
  return oneAtATime(() =>
    inExcel(`insert ${input.what} into the selected cell`, async (context, told) => {
      const { cell, receipt } = await lookAt(context, input);
      told.state = inPart(receipt);
      cell.numberFormat = [["General"]];
      cell.formulas = [[input.formula]];
      await context.sync();
      return receipt;
    }),
  );
}

const inPart = ({ sheet, address }: InsertedFormula): string =>
  `The formula may be in ${fullAddress(sheet, address)}: look, and delete it there.`;

/** Takes such a formula away. */
export function removeFormula(formula: InsertedFormula): Promise<void> {
  const { what, sheet, sheetId, address } = formula;
  const where = fullAddress(sheet, address);
  return oneAtATime(() =>
    inExcel(`remove ${what} from ${where}`, async (context, told) => {
      const on = context.workbook.worksheets.getItemOrNullObject(sheetId);
      const cell = on.getRange(address);
      cell.load("formulas");
      await context.sync();
      if (on.isNullObject || cell.formulas[0]?.[0] !== formula.formula)
        refuse(
          "changed",
          `The formula is not in ${where} any more.`,
          "Look where it is, and delete it there.",
        );
      told.state = inPart(formula);
      cell.clear("Contents");
      cell.numberFormat = [[formula.numberFormat]];
      await context.sync();
    }),
  );
}

/** Makes sure that there is room. Two requests. */
async function lookAt(
  context: Excel.RequestContext,
  { what, formula, rows, columns }: CellInput,
): Promise<{ readonly cell: Excel.Range; readonly receipt: InsertedFormula }> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex,rowCount,columnCount,numberFormat");
  const { worksheet } = cell;
  worksheet.load("id,name");
  worksheet.protection.load("protected");
  await context.sync();
  const { id: sheetId, name: sheet } = worksheet;
  if (worksheet.protection.protected)
    refuse("protected", `The sheet ${sheet} is protected.`, "Unprotect it (Review tab), then insert again.");
  const at = rectOfLoaded(cell);
  const address = addressOf(at);
  const area = worksheet.getRange(addressOf(within(at, rows, columns)));
  const used = area.getUsedRangeOrNullObject(true);
  used.load("address");
  const merged = area.getMergedAreasOrNullObject();
  merged.load("address");
  const tables = area.getTables(false);
  tables.load("items/name");
  await context.sync();
  const [table] = tables.items;
  const reach =
    rows > 1 ? `up to ${rows} rows and ${columns} columns from ${address} on` : `the cell ${address}`;
  const elsewhere =
    "Select a cell with room below and right of it, such as A1 of a new sheet, then insert again.";
  if (table !== undefined)
    refuse("blocked", `${what} needs ${reach}, and the table ${table.name} is in the way.`, elsewhere);
  if (!merged.isNullObject)
    refuse("blocked", `${what} needs ${reach}, and merged cells are in the way.`, elsewhere);
  if (!used.isNullObject) {
    const found = withoutSheet(used.address);
    refuse("blocked", `${what} needs ${reach}, and not all of them are empty (${found}).`, elsewhere);
  }
  const numberFormat = String(cell.numberFormat[0]?.[0]);
  return {
    cell: worksheet.getRange(address),
    receipt: { what, sheet, sheetId, address, formula, numberFormat },
  };
}

/** As far as the sheet goes. */
function within({ row, column }: Rect, rows: number, columns: number): Rect {
  return {
    ...{ row, column },
    rows: Math.min(rows, SHEET_ROWS - row),
    columns: Math.min(columns, SHEET_COLUMNS - column),
  };
}
