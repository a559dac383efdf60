import { useEffect } from "react";
import { refreshDocuments } from "../../operations/share/documents";
import { Disclosure } from "../../parts/disclosure/Disclosure";
import { Hidden } from "../../parts/hidden/Hidden";
import { Section } from "../../parts/section/Section";
import { usePane, useSession } from "../../session/context";
import { ByHand } from "./ByHand";
import { ExportPart } from "./ExportPart";
import { FreezePart } from "./FreezePart";
import { NoticePart } from "./notice/NoticePart";
import { Progress } from "./Progress";
import { SheetsPart } from "./SheetsPart";
import { VerifyPart } from "./verify/VerifyPart";
import { WorkbookPart } from "./WorkbookPart";
import css from "./SharePage.module.css";

/** What goes to others with this workbook, and how what came from others holds. */
export function SharePage() {
  const session = useSession();
  const stored = usePane((state) => state.stored !== null);
  useEffect(() => {
    if (stored) void refreshDocuments(session);
  }, [session, stored]);
  return (
    <>
      <Hidden as="h1">Share</Hidden>
      <Progress />
      <ByHand />
      <VerifyPart />
      <SheetsPart />
      <FreezePart />
      <Section title="Notice of differential">
        <p className={css.text}>
          The notice of C9.4.8.5 for a purchaser, with both values, of the stock sale in the selected row.
        </p>
        <Disclosure label="Show the notice">
          <NoticePart />
        </Disclosure>
      </Section>
      <ExportPart />
      <WorkbookPart />
    </>
  );
}
