import { Button } from "@fluentui/react-components";
import type { StoredRecord } from "../../../../review";
import { isIdle } from "../../../actions/share";
import { verifyRecord } from "../../../operations/share/verify";
import { Section } from "../../../parts/section/Section";
import { usePane, useSession } from "../../../session/context";
import css from "../SharePage.module.css";
import { VerifyResult } from "./VerifyResult";

const NONE: readonly StoredRecord[] = [];

/** The records that this workbook carries, and whether they still hold. */
export function VerifyPart() {
  const session = useSession();
  const idle = usePane(isIdle);
  const records = usePane((state) => state.stored?.state.records ?? NONE);
  const verified = usePane((state) => state.share.verified);
  return (
    <Section title="Verify a record">
      {records.length === 0 && (
        <p className={css.text}>No review record is stored in this workbook. Write one below.</p>
      )}
      <ul className={css.list}>
        {[...records].reverse().map((record, index) => (
          <li key={record.sheetName} className={css.item}>
            <p className={css.text}>
              {record.sheetName}, made on {record.madeOn} with SAMM for Excel {record.description.version}.
            </p>
            <Button
              appearance={index === 0 ? "primary" : "secondary"}
              disabledFocusable={!idle}
              aria-label={`Verify ${record.sheetName}`}
              onClick={() => void verifyRecord(session, record)}
            >
              Verify
            </Button>
          </li>
        ))}
      </ul>
      {verified !== null && <VerifyResult verified={verified} />}
      {records.length > 0 && (
        <p className={css.text}>
          Verifying runs the recorded tables again and compares inputs, settings, policy, dismissals and the
          record. A fingerprint is not a signature: it does not show who made the record.
        </p>
      )}
    </Section>
  );
}
