import { sales, sampleTables, tableOf } from "../../../taskpane/support/sample-tables";
import type { Cell, DeskTable } from "./desk";

type Table = ReturnType<typeof tableOf>;

const onDesk = ({ name, sheet, headings, rows }: Table): DeskTable => ({
  name,
  sheet,
  cells: [headings, ...(rows as Cell[][])],
});

/** Three case tables with something to say about each, on three sheets. */
export const caseTables: readonly DeskTable[] = sampleTables().map(onDesk);

/** Headings of one's own: one twice, some that nobody knows, many missing. */
export const messyTable: DeskTable = {
  name: "Messy",
  sheet: "Messy",
  cells: [
    ["Case", "Colour", "Acquisition cost", "acquisitionCost", "Depreciation", "Intent to replace", "Shelf"],
    ["BN-B-UAZ", "green", 1000, 1000, 100, "No", "B 12"],
  ],
};

/** No case table at all. */
export const foreignTable: DeskTable = {
  name: "Shelves",
  sheet: "Shelves",
  cells: [
    ["Shelf", "Height"],
    ["B 12", 2.4],
  ],
};

/** A sale that no check has anything to say about. */
export const cleanTable: DeskTable = onDesk(tableOf("Clean", "Clean", "stock-sale", sales.slice(0, 1)));

/** A sale whose right neighbour cell is taken: flags must ask before they move it. */
export const crowdedTable: DeskTable = {
  sheet: "Stock",
  row: 1,
  column: caseTables[0]?.cells[0]?.length ?? 0,
  cells: [["a note of mine"]],
};

/** What a case officer types into two rows of a new table: the second quotes a price its facts do not give. */
export const rows: readonly Readonly<Record<string, Cell>>[] = [
  { Case: "BN-B-UAA", Line: "001", "Acquisition cost": 1000, Depreciation: 400, "Article price quoted": 600 },
  {
    ...{ Case: "BN-B-UAB", Line: "001", "From DoD stock": "Yes", "Intent to replace": "No", Munition: "No" },
    ...{ "Acquisition cost": 2000, Depreciation: 500, "Article price quoted": 1700 },
  },
];
