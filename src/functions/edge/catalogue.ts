import { dayOfIso, kindTitle, plain, ruleSummaries } from "../../policy";
import { noAnswer, type Problem } from "./errors";
import { noRule } from "./messages";

const headings = ["Code", "Severity", "Paragraph", "In force from", "What it checks"];

type Rule = ReturnType<typeof ruleSummaries>[number];

/** The catalogue, or the part of it that belongs to a section, as a table with headings. */
export function catalogueTable(section: string | null): (string | number)[][] | Problem {
  const rules = ruleSummaries().filter((rule) => section === null || belongs(rule, section));
  return rules.length === 0 ? noAnswer(noRule(section ?? "")) : [headings, ...rules.map(lineOf)];
}

function lineOf({ code, severities, citations, inForceFrom, title }: Rule): (string | number)[] {
  const paragraphs = citations.map(({ paragraph }) => paragraph).join("; ");
  return [code, severities.join(", "), paragraphs, inForceFrom === "" ? "" : dayOfIso(inForceFrom), title];
}

/** A paragraph and those below it, a memorandum, or a kind of case table, as findings and explanations write them. */
function belongs({ kinds, citations }: Rule, section: string): boolean {
  const wanted = section
    .trim()
    .replace(/^(?:(?:SAMM|DSCA|memorandum)\s+)+/i, "")
    .replace(/^C15L\b/i, "C15-Legacy")
    .replace(/\.$/, "")
    .toUpperCase();
  return (
    kinds.some((kind) => plain(kindTitle(kind)) === plain(section)) ||
    citations.some(({ memo, paragraph }) => {
      const cited = paragraph.toUpperCase();
      return memo === wanted || cited === wanted || cited.startsWith(`${wanted}.`);
    })
  );
}
