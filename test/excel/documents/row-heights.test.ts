import { layOut } from "../../../src/review";
import { heightRuns } from "../../../src/excel/documents/row-heights";

it("rows are as high as their wrapped texts need in columns of their width, the others are left alone", () => {
  const layout = layOut({
    sheetName: "S",
    title: "Title",
    marking: "",
    header: [["A name that takes more than the twenty-six characters of its column", 1]],
    notes: ["A note may run over the cells beside it, however long it is, for they are empty."],
    blocks: [
      {
        id: "b",
        title: "Block",
        columns: [
          { heading: "Case", style: "text", width: 26 },
          { heading: "Note", style: "wrapped", width: 20 },
        ],
        rows: [
          ["A", "short"],
          ["B", "x".repeat(39)],
          ["C", "three\nlines\nhere"],
          ["D", "y".repeat(55)],
          ["E", "z".repeat(40_000)],
        ],
        empty: "",
      },
    ],
    charts: [],
  });
  expect(heightRuns(layout)).toEqual([
    { row: 0, rows: 1, points: 26 },
    { row: 1, rows: 1, points: 45 },
    { row: 4, rows: 1, points: 20 },
    { row: 7, rows: 3, points: 45 },
    { row: 10, rows: 1, points: 409 },
  ]);
});
