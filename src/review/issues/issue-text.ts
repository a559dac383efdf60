import type { CaseKind, Citation, FactKey, Finding } from "../../policy";
import { columnNames } from "../table/column-names";
import { plainMessage, TOKEN_END, tokenName, type HeadingTokens } from "./heading-token";
import { markOf, severityRank } from "./severity";

/** What a cell of Excel can hold. */
export const CELL_LIMIT = 32_767;

/** A row that was reviewed and has nothing to say. */
export const NO_ISSUES = "No issues";

/** Between two findings of a row: a gap in one line, a new line where text is wrapped. */
const BREAK = " \n";

/** The rules share their lists of citations: each list is put into words once. */
const paragraphTexts = new WeakMap<readonly Citation[], string>();

/** `SAMM C9.4.8.2.1; C8.7.3`, or `DSCA 24-58` where a memorandum is cited as a whole. */
export function paragraphText(citations: readonly Citation[]): string {
  let text = paragraphTexts.get(citations);
  if (text === undefined) paragraphTexts.set(citations, (text = paragraphsIn(citations)));
  return text;
}

function paragraphsIn(citations: readonly Citation[]): string {
  const paragraphs = citations.map(({ memo, paragraph }) =>
    memo === paragraph ? `DSCA ${memo}` : paragraph,
  );
  const text = [...new Set(paragraphs)].join("; ");
  return text === "" || text.startsWith("DSCA") ? text : `SAMM ${text}`;
}

/**
 * One finding as text: sign and heading of each column it rests on, severity in words, message, paragraph.
 *
 * @example "✖ Method: ✖ Article price quoted: Error. The price ... (SAMM C9.4.8.2.1)"
 */
export function findingText(kind: CaseKind, finding: Finding, tokens: HeadingTokens): string {
  const { sign, word } = markOf(finding.severity);
  let places = "";
  let others = "";
  for (const key of finding.columns) {
    const name = tokens.tokens.get(key);
    if (name === undefined) others += otherPlace(kind, key, tokens);
    else places += `${sign} ${name}${TOKEN_END} `;
  }
  const paragraph = paragraphText(finding.citations);
  const rest = `${word}. ${others}${plainMessage(finding.message)}${paragraph === "" ? "" : ` (${paragraph})`}`;
  return places === "" ? `${sign}${TOKEN_END} ${rest}` : places + rest;
}

/** A column that no token can name, and a space: not in the table, or not told apart by its heading. */
function otherPlace(kind: CaseKind, key: FactKey, tokens: HeadingTokens): string {
  const unclear = tokens.unclear.get(key);
  if (unclear !== undefined) return `[column ${unclear}] `;
  const heading = columnNames(kind).byKey.get(key)?.heading;
  return heading === undefined ? "" : `[no column ${tokenName(heading)}] `;
}

/** Worst first; findings of one severity stay in the order of the policy. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return isWorstFirst(findings)
    ? findings
    : [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

function isWorstFirst(findings: readonly Finding[]): boolean {
  let before = 0;
  for (const { severity } of findings) {
    const rank = severityRank(severity);
    if (rank < before) return false;
    before = rank;
  }
  return true;
}

/**
 * The text of one row for the issues column and for `SAMM.ISSUES`: its open findings, worst first.
 * A row without any reads `No issues`. A text that would not fit a cell ends with a sentence that says how
 * many findings it leaves out.
 *
 * @param findings the row's open findings
 * @param dismissed how many more were dismissed: said, never hidden
 */
export function issueText(
  kind: CaseKind,
  findings: readonly Finding[],
  tokens: HeadingTokens,
  dismissed = 0,
): string {
  const texts = worstFirst(findings).map((finding) => findingText(kind, finding, tokens));
  const aside = dismissed === 0 ? [] : [`${counted(dismissed, "finding")} dismissed.`];
  if (texts.length === 0) return dismissed === 0 ? NO_ISSUES : `No open issues. ${aside.join("")}`;
  return fitted(texts, aside);
}

function fitted(texts: readonly string[], aside: readonly string[]): string {
  const whole = [...texts, ...aside].join(BREAK);
  if (whole.length <= CELL_LIMIT) return whole;
  const room = CELL_LIMIT - aside.join("").length - 200;
  const kept: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (length + text.length + BREAK.length > room) break;
    kept.push(text);
    length += text.length + BREAK.length;
  }
  const left = texts.length - kept.length;
  const sentence = `${counted(left, "more finding")} did not fit this cell: open the SAMM pane to read ${left === 1 ? "it" : "them"}.`;
  return [...kept, sentence, ...aside].join(BREAK);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
