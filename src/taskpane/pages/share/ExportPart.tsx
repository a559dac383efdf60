import { ActionButton } from "../../actions/ActionButton";
import { copyCsvAction, copySarifAction } from "../../actions/share";
import { Section } from "../../parts/section/Section";
import css from "./SharePage.module.css";

/** The findings for other programs. */
export function ExportPart() {
  return (
    <Section title="Findings for other programs">
      <p className={css.text}>
        To the clipboard: CSV for a spreadsheet, or JSON in the SARIF format that review tools read. Nothing
        is sent anywhere.
      </p>
      <div className={css.actions}>
        <ActionButton action={copyCsvAction} />
        <ActionButton action={copySarifAction} />
      </div>
    </Section>
  );
}
