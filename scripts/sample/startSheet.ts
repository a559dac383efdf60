import { dayOfIso } from "../../src/policy";
import { emptySheet, type BookCell, type BookSheet } from "../../src/workbench/files/book";
import { formats, styles, type LookList } from "./looks";
import { sampleDay, sampleThreshold, type SampleTable } from "./types";

/** Where the two settings stand, for the names that formulas use. */
export const settingCells = { asOf: "$C$5", threshold: "$C$6" } as const;

/** The first sheet: what the workbook is, the settings its formulas read, and what to try. */
export function startSheet(tables: readonly SampleTable[], looks: LookList): BookSheet {
  const sheet = emptySheet({
    id: "sheet-1",
    name: "Start",
    visibility: "Visible",
    protected: false,
    tabColor: "#174B87",
    showGridlines: false,
  });
  const title = looks.number(styles.title);
  const heading = looks.number(styles.heading);
  const hint = looks.number(styles.hint);
  const lines: (readonly [number, number, BookCell])[] = [
    [1, 1, { value: "SAMM for Excel: sample workbook", look: title }],
    [
      2,
      1,
      {
        value: "Invented cases that show every check. Change any cell and watch the formulas follow.",
        look: hint,
      },
    ],
    [4, 1, { value: "Review as of", look: heading }],
    [4, 2, { value: dayOfIso(sampleDay), look: looks.number(styles.setting, formats.date) }],
    [
      4,
      3,
      {
        value:
          "The day all cases are looked at. Formulas call this cell SAMM_AsOf; the pane has its own setting.",
        look: hint,
      },
    ],
    [5, 1, { value: "Substantially higher, %", look: heading }],
    [5, 2, { value: sampleThreshold, look: looks.number(styles.setting) }],
    [
      5,
      3,
      {
        value: "Your own reading of C9.4.8.5: SAMM sets no figure. Formulas call this cell SAMM_Threshold.",
        look: hint,
      },
    ],
    [7, 1, { value: "Sheet", look: heading }],
    [7, 2, { value: "Cases", look: heading }],
    [7, 3, { value: "What it is about", look: heading }],
    ...tables.flatMap((table, index): (readonly [number, number, BookCell])[] => [
      [8 + index, 1, { value: table.sheet, look: 0 }],
      [8 + index, 2, { value: table.cases.length, look: looks.number({ horizontal: "Left" }) }],
      [8 + index, 3, { value: table.title, look: 0 }],
    ]),
    [13, 1, { value: "To try", look: heading }],
    ...steps.map((text, index) => [14 + index, 1, { value: `${index + 1}.  ${text}`, look: 0 }] as const),
  ];
  for (const [row, column, cell] of lines) {
    const cells = sheet.cells.get(row) ?? new Map<number, BookCell>();
    cells.set(column, cell);
    sheet.cells.set(row, cells);
  }
  sheet.rows.set(1, { height: 30, hidden: false });
  sheet.columns = [24, 190, 110, 640].map((width, at) => ({
    first: at,
    last: at,
    width,
    hidden: false,
    look: 0,
  }));
  return sheet;
}

const steps = [
  "Choose Review cases in the ribbon, then Run review: every case is checked against the SAMM.",
  "Open a finding to see the paragraph, the facts it rests on and what to do; go to its cell and change it.",
  "Choose Flag issues to write the findings beside the rows and colour the cells, Clear flags to take all of it away again.",
  "Select a cell that shows #N/A: the message says which facts are missing.",
  "Columns with a dark heading are formulas; those with a lighter one are for your own entries.",
];
