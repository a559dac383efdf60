import { Button } from "@fluentui/react-components";
import { differentialNotice } from "../../../../review";
import { offerText } from "../../../operations/share/export-findings";
import { usePane, useSession } from "../../../session/context";
import { useCase } from "../../case/useCase";
import css from "../SharePage.module.css";
import { TextToCopy } from "../TextToCopy";

const TITLE = "Notice of differential";

/** The notice for the stock sale of the selected row, or why there is none. It follows the selection. */
export function NoticePart() {
  const session = useSession();
  const marking = usePane((state) => state.stored?.state.settings.marking ?? "");
  const { look } = useCase();
  if (look === null) return <p className={css.text}>Looking at the selection…</p>;
  if (look.result !== "case" || look.data.kind !== "stock-sale")
    return <p className={css.text}>Select a cell in a row of a table of stock sales.</p>;
  const { facts, context, place } = look.data;
  const notice = differentialNotice(facts, context, marking);
  if ("because" in notice) return <p className={css.note}>{notice.because}</p>;
  return (
    <TextToCopy label={`Notice for ${place.sheet}, ${place.address}`} text={notice.text} rows={14}>
      <Button onClick={() => void offerText(session, TITLE, notice.text, "The notice is")}>Copy</Button>
    </TextToCopy>
  );
}
