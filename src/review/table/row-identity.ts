import {
  isBad,
  isKnown,
  readFiscalYear,
  readTas,
  readText,
  type CaseKind,
  type CellValue,
  type FactKey,
  type Tas,
} from "../../policy";

/**
 * Which case, line and fund a row is about. Compared texts: case and spaces do not matter. A part that the
 * row does not give is `""`.
 */
export interface RowIdentity {
  readonly caseId: string;
  readonly lineId: string;
  /** BPC: the Treasury symbol, or the last year of availability where there is no symbol. */
  readonly fund: string;
}

/** Reads one cell of the row by fact. */
type CellOf = (key: FactKey) => CellValue;

/** Names that are compared as they stand: most case and line numbers. */
const PLAIN = /^[A-Z0-9-]+$/;

/** A name as it is compared: case, width and spaces do not matter. Unreadable is "". */
export function comparedName(cell: CellValue): string {
  if (typeof cell === "string" && PLAIN.test(cell)) return cell;
  const text = readText(cell);
  return isKnown(text) ? text.normalize("NFKC").replace(/\s+/g, "").toUpperCase() : "";
}

/** The identity of a row: Case and Line, and for a BPC case Case and fund. */
export function rowIdentity(kind: CaseKind, cellOf: CellOf, fundOf = fundReader()): RowIdentity {
  return {
    caseId: comparedName(cellOf("caseId")),
    lineId: kind === "bpc-case" ? "" : comparedName(cellOf("lineId")),
    fund: kind === "bpc-case" ? fundOf(cellOf) : "",
  };
}

/** True when the row says enough to be told from every other row of its kind. */
export function isWhole(kind: CaseKind, identity: RowIdentity): boolean {
  return identity.caseId !== "" && (kind === "bpc-case" ? identity.fund : identity.lineId) !== "";
}

/** One text of an identity. Compared case and line hold no space, so it can be taken apart again. */
export function identityKey(identity: RowIdentity): string {
  return [identity.caseId, identity.lineId, identity.fund].join(" ");
}

/** Reads funds of many rows: tables hold few, so each is worked out once. */
export function fundReader(): (cellOf: CellOf) => string {
  const known = new Map<string, string>();
  return (cellOf) => {
    const tas = cellOf("tas");
    const lastFy = cellOf("availabilityEndFy");
    const program = cellOf("program");
    const key = `${tas ?? ""}\n${lastFy ?? ""}\n${program ?? ""}`;
    let fund = known.get(key);
    if (fund === undefined) {
      fund = fundText(tas, lastFy, program);
      known.set(key, fund);
    }
    return fund;
  };
}

/**
 * A symbol with years names the fund. A no-year symbol (the Trust Fund's) does not, so the year of
 * availability stands beside it; without a symbol the year does, within its program.
 */
function fundText(symbol: CellValue, lastFy: CellValue, program: CellValue): string {
  const tas = readTas(symbol);
  if (isKnown(tas) && !tas.noYear) return symbolText(tas);
  const year = readFiscalYear(lastFy);
  const yearText = isKnown(year) ? `FY${year}` : "";
  if (isKnown(tas)) return `${symbolText(tas)} ${yearText}`.trim();
  if (isBad(tas)) return `${comparedName(symbol)} ${yearText}`.trim();
  return yearText === "" ? "" : `${comparedName(program)} ${yearText}`.trim();
}

function symbolText(tas: Tas): string {
  const years = tas.noYear ? "X" : `${tas.firstFy}/${tas.lastFy}`;
  return [tas.allocation, tas.agency, years, tas.account, tas.subAccount].filter(Boolean).join("-");
}
