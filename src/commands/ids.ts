/** The ribbon's buttons, as the manifest names them. */
export const commandIds = [
  "FlagIssues",
  "ClearFlags",
  "InsertStockSales",
  "InsertReturns",
  "InsertBpcCases",
  "FreezeFormulas",
  "RestoreFormulas",
] as const;

export type CommandId = (typeof commandIds)[number];
