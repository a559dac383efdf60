import { MemoryGrid, type MemoryGridOptions } from "../../../src/workbench/grid/memory/memoryGrid";
import { parseRange } from "../../../src/workbench/grid/a1";
import type { GridEvent, Rect } from "../../../src/workbench/grid/shapes";
import type { Host } from "../../../src/workbench/host/host";
import { bootOffice } from "../../support/office";

/**
 * One office.js and host a test file, but any number of workbooks: the host is given a grid that stands for
 * whichever workbook is open now.
 */
export class Desk {
  private constructor(
    readonly host: Host,
    private readonly open: (grid: MemoryGrid) => void,
    /** The workbook that is open now. */
    readonly current: () => MemoryGrid,
  ) {}

  static async set(): Promise<Desk> {
    let current = new MemoryGrid();
    const listeners = new Set<(event: GridEvent) => void>();
    const forward = (event: GridEvent): void => listeners.forEach((listener) => listener(event));
    current.subscribe(forward);
    const standIn = new Proxy(current, {
      get: (_target, name) => {
        if (name === "subscribe")
          return (listener: (event: GridEvent) => void) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          };
        const value: unknown = Reflect.get(current, name, current);
        return typeof value === "function" ? value.bind(current) : value;
      },
    });
    const { host } = await bootOffice({ grid: standIn });
    const open = (grid: MemoryGrid): void => {
      grid.subscribe(forward);
      current = grid;
    };
    return new Desk(host, open, () => current);
  }

  /** Opens a fresh workbook: from now on the host answers with it. */
  fresh(options: MemoryGridOptions = {}): MemoryGrid {
    return this.reopen(new MemoryGrid(options));
  }

  /** Opens a workbook that was made elsewhere. */
  reopen(grid: MemoryGrid): MemoryGrid {
    this.open(grid);
    this.host.faults.clear();
    this.host.stats.reset();
    return grid;
  }
}

export const rect = (address: string): Rect => parseRange(address)!;

/** Writes rows at a place of a sheet, without events. */
export function put(
  grid: MemoryGrid,
  sheet: string,
  address: string,
  rows: readonly (readonly (string | number | boolean)[])[],
): void {
  const sheetId = idOf(grid, sheet);
  const { row, column } = rect(address);
  const range = { row, column, rows: rows.length, columns: rows[0]!.length };
  const inputs = rows.map((cells) =>
    cells.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell)),
  );
  grid.cells.write(sheetId, range, inputs);
}

export function idOf(grid: MemoryGrid, sheet: string): string {
  const found = grid.sheets.list().find(({ name }) => name === sheet);
  if (!found) throw new Error(`No sheet ${sheet}.`);
  return found.id;
}

/** Writes rows and makes a table of them. */
export function table(
  grid: MemoryGrid,
  sheet: string,
  address: string,
  name: string,
  rows: readonly (readonly (string | number | boolean)[])[],
): string {
  put(grid, sheet, address, rows);
  const { row, column } = rect(address);
  const range = { row, column, rows: rows.length, columns: rows[0]!.length };
  return grid.tables.add(idOf(grid, sheet), range, name);
}

/** The values of cells. */
export function values(grid: MemoryGrid, sheet: string, address: string): unknown[][] {
  return grid.cells.values(idOf(grid, sheet), rect(address));
}

/** Lets the client release what it kept, and events arrive. */
export const settled = (milliseconds = 30): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
