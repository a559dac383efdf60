/**
 * Gives the version of SAMM for Excel that calculates this workbook, as text.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/help/VERSION.html
 * @returns One text: the add-in's version.
 */
export function version(): unknown[][] {
  return [[addInVersion]];
}

/** The add-in's own version; a test holds it equal to package.json. */
export const addInVersion = "0.1.0";
