import { markOf, paragraphText, worstFirst } from "../../../review";
import type { CaseData } from "../../operations/load-case";
import { Hidden } from "../../parts/hidden/Hidden";
import { Section } from "../../parts/section/Section";
import { SeverityIcon } from "../../parts/severity/SeverityIcon";
import css from "./RowFindings.module.css";

/** What the checks found in the row, worst first. */
export function RowFindings({ data }: { readonly data: CaseData }) {
  const findings = worstFirst(data.findings.map(({ finding }) => finding));
  return (
    <Section title={findings.length === 0 ? "Findings: none" : `Findings: ${findings.length}`}>
      {findings.length > 0 && (
        <ul className={css.list}>
          {findings.map((finding, index) => (
            <li key={index} className={css.item}>
              <SeverityIcon severity={finding.severity} />
              <div>
                <Hidden>{markOf(finding.severity).word}: </Hidden>
                {finding.message} <span className={css.paragraph}>{paragraphText(finding.citations)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
