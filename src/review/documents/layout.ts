import { CELL_LIMIT } from "../issues/issue-text";
import type {
  Area,
  CellStyle,
  DocumentBlock,
  DocumentValue,
  HeaderLine,
  SheetDocument,
  SheetLayout,
} from "./document";

/** Lays a document out from top to bottom: title, header, notes, blocks, each with a line between. */
export function layOut(document: SheetDocument): SheetLayout {
  const columns = Math.max(2, ...document.blocks.map((block) => block.columns.length));
  const sheet = new Sheet(columns);
  sheet.line("marking", document.marking);
  sheet.line("title", document.title);
  for (const line of document.header) sheet.pair(line);
  for (const note of document.notes) sheet.line("note", note);
  for (const block of document.blocks) sheet.block(block);
  if (document.marking !== "") {
    sheet.gap();
    sheet.line("marking", document.marking);
  }
  return {
    cells: sheet.cells,
    styles: sheet.styles,
    blocks: sheet.blocks,
    widths: widthsOf(document, columns),
    charts: document.charts.flatMap((chart) => {
      const area = sheet.blocks.find((block) => block.id === chart.blockId)?.area;
      if (area === undefined || area.rows < 2) return [];
      const rows = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
      return [
        {
          title: chart.title,
          labels: { ...rows, column: area.column },
          values: { ...rows, column: area.column + chart.column },
        },
      ];
    }),
  };
}

class Sheet {
  readonly cells: DocumentValue[][] = [];
  readonly styles: { style: CellStyle; area: Area }[] = [];
  readonly blocks: { id: string; area: Area }[] = [];

  constructor(private readonly width: number) {}

  line(style: CellStyle, text: string): void {
    if (text === "") return;
    this.mark(style, 0, 1);
    this.add([text]);
  }

  pair([name, value, style]: HeaderLine): void {
    this.mark("label", 0, 1);
    this.mark(style === "money" ? "moneyValue" : "value", 1, 1);
    this.add([name, value]);
  }

  gap(): void {
    this.add([]);
  }

  block(block: DocumentBlock): void {
    this.gap();
    this.line("heading", block.title);
    if (block.rows.length === 0) {
      this.line("note", block.empty);
      return;
    }
    const row = this.cells.length;
    this.mark("columnHeading", 0, block.columns.length);
    this.add(block.columns.map((column) => column.heading));
    block.columns.forEach(({ style }, column) => {
      this.styles.push({ style, area: { row: row + 1, column, rows: block.rows.length, columns: 1 } });
    });
    for (const [gapRow, column] of block.gaps ?? []) {
      this.styles.push({ style: "gap", area: { row: row + 1 + gapRow, column, rows: 1, columns: 1 } });
    }
    if (block.hasTotal === true) {
      const last = row + block.rows.length;
      this.styles.push({
        style: "total",
        area: { row: last, column: 0, rows: 1, columns: block.columns.length },
      });
    }
    for (const cells of block.rows) this.add(cells);
    const area = { row, column: 0, rows: block.rows.length + 1, columns: block.columns.length };
    this.blocks.push({ id: block.id, area });
  }

  private mark(style: CellStyle, column: number, columns: number): void {
    this.styles.push({ style, area: { row: this.cells.length, column, rows: 1, columns } });
  }

  private add(cells: readonly DocumentValue[]): void {
    const rest = new Array<DocumentValue>(this.width - cells.length).fill(null);
    this.cells.push([...cells.map(fitting), ...rest]);
  }
}

function widthsOf(document: SheetDocument, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(column === 0 ? 26 : 12, ...document.blocks.map((block) => block.columns[column]?.width ?? 0)),
  );
}

/** A text that is longer than a cell takes is cut, and says so. */
function fitting(value: DocumentValue): DocumentValue {
  const isLong = typeof value === "string" && value.length > CELL_LIMIT;
  return isLong ? `${value.slice(0, CELL_LIMIT - CUT.length)}${CUT}` : value;
}

const CUT = " [cut: longer than a cell takes]";
