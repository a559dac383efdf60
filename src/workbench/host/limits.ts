/** What Excel on the web refuses. */
export const limits = {
  /** Bytes of one request or one response. */
  payloadBytes: 5 * 1024 * 1024,
  /** Cells of one range that is read or written. */
  cells: 5_000_000,
  /** Characters of a text in a cell. */
  cellText: 32_767,
  /** Characters of a formula. */
  formula: 8_192,
} as const;
