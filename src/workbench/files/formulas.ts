import { letNames } from "./letNames";
import { mapCode, piecesOf } from "./pieces";
import { showThisRow, writeThisRow } from "./thisRow";

// Functions newer than the file format: Excel stores them with a prefix, and shows #NAME? without it.
const later = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND FILTER FILTERXML FLOOR.MATH FORMULATEXT " +
    "GAMMA GAUSS GROUPBY HSTACK IFNA IFS IMCOSH IMCOT IMCSC ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP " +
    "MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ " +
    "REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORT SORTBY " +
    "STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE " +
    "VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const laterSheet = new Set(["FILTER", "SORT"]);

/**
 * A formula as Excel shows it, from its text in a file. The add-in's functions lose the prefix Excel
 * stores them with, `_xldudf_SAMM_`, in any case and also behind the `[2]!` of a repaired file.
 *
 * @param text without a leading `=`
 * @returns with it
 */
export function formulaFromFile(text: string): string {
  const pieces = piecesOf(text);
  const kept = pieces.map((piece, index) => {
    const next = pieces[index + 1]?.text ?? "";
    const strayLink = piece.kind === "brackets" && /^\[\d+\]$/.test(piece.text) && /^!_xldudf_/i.test(next);
    return strayLink ? "" : piece.text;
  });
  const shown = mapCode(kept.join(""), (code) =>
    code
      .replace(/!?_xldudf_SAMM_([A-Z0-9_]+)(?=\s*\()/gi, (_all, name: string) => `SAMM.${name.toUpperCase()}`)
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, ""),
  );
  return `=${showThisRow(shown)}`;
}

/**
 * A formula as a file holds it.
 *
 * @param formula with its leading `=`
 * @param ownTable name of the table the formula stands in, for `[@Price]`
 */
export function formulaToFile(formula: string, ownTable?: string): string {
  const bare = writeThisRow(formula.replace(/^=/, ""), ownTable);
  const names = letNames(bare);
  return mapCode(bare, (code) =>
    code.replace(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu, (word, offset: number) => {
      const isCall = /^\s*\(/.test(code.slice(offset + word.length));
      return fileWord(word, isCall, names);
    }),
  );
}

function fileWord(word: string, isCall: boolean, names: ReadonlySet<string>): string {
  const upper = word.toUpperCase();
  if (names.has(upper)) return `_xlpm.${word}`;
  if (!isCall) return word;
  if (upper.startsWith("SAMM.")) return `_xldudf_SAMM_${upper.slice(5).replace(/\./g, "_")}`;
  if (!later.has(upper)) return word;
  return laterSheet.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
}
