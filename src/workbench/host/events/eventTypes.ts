/** The numbers office.js knows Excel's events by. */
export const EventType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  WorksheetRowSorted: 19,
  WorksheetColumnSorted: 20,
  WorksheetNameChanged: 25,
  WorksheetVisibilityChanged: 26,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

export type EventTypeNumber = (typeof EventType)[keyof typeof EventType];

/** The target of events of the whole workbook. */
export const workbookTarget = "Workbook";
