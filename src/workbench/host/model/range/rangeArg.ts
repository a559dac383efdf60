import { parseRange, quoteSheet, rangeName, splitSheet } from "../../../grid/a1";
import type { Grid } from "../../../grid/grid";
import type { Rect } from "../../../grid/shapes";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";

/** A range of one sheet. */
export interface Place {
  readonly sheetId: string;
  readonly range: Rect;
}

/** An object that stands for a range: `Range`, known here by what it gives to avoid a circle of imports. */
export interface HasPlace {
  readonly place: Place;
}

function hasPlace(value: unknown): value is HasPlace {
  return value instanceof HostObject && "place" in value;
}

/** @returns the range of a reference such as `=Sheet1!$A$1:$B$2`, `null` if the formula is none. */
export function placeOfFormula(grid: Grid, formula: string): Place | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  const range = parseRange(rest);
  const info = grid.sheets.list().find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  return range && info ? { sheetId: info.id, range } : null;
}

function placeOfName(grid: Grid, name: string, sheetId: string | null): Place | null {
  const lower = name.toLowerCase();
  const named = grid.names.list().filter((item) => item.name.toLowerCase() === lower);
  const found = named.find((item) => item.sheetId === sheetId) ?? named.find((item) => item.sheetId === null);
  return found ? placeOfFormula(grid, found.formula) : null;
}

/**
 * Reads an address: `B2:C3`, `Sheet1!A1`, or a defined name.
 *
 * @param sheetId the sheet of an address without one; `null` where the sheet has to be written.
 * @throws HostError `InvalidArgument` for what is no range.
 */
export function placeOfAddress(grid: Grid, address: string, sheetId: string | null): Place {
  const { sheet, rest } = splitSheet(address);
  const range = parseRange(rest);
  if (!range) {
    const named = placeOfName(grid, address, sheetId);
    if (!named) throw new HostError("InvalidArgument");
    return named;
  }
  if (sheet === null) {
    if (sheetId === null) throw new HostError("InvalidArgument");
    return { sheetId, range };
  }
  const info = grid.sheets.list().find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (!info) throw new HostError("InvalidArgument");
  return { sheetId: info.id, range };
}

/** The reference to a place, fixed: `='My sheet'!$A$1:$B$2`. */
export function referenceTo(grid: Grid, { sheetId, range }: Place): string {
  const { name } = grid.sheets.get(sheetId);
  return `=${quoteSheet(name)}!${rangeName(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
}

/** Reads an argument that is a `Range` or an address. */
export function placeArg(grid: Grid, value: unknown, sheetId: string | null): Place {
  return hasPlace(value) ? value.place : placeOfAddress(grid, textArg(value), sheetId);
}
