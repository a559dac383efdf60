import { frozenCount } from "../../../review";
import { ActionButton } from "../../actions/ActionButton";
import { freezeAction, restoreAction } from "../../actions/share";
import { Section } from "../../parts/section/Section";
import { counted } from "../../parts/words";
import { usePane } from "../../session/context";
import css from "./SharePage.module.css";

/** Formulas to values and back, for recipients without the add-in. */
export function FreezePart() {
  const frozen = usePane((state) => frozenCount(state.stored?.state.frozen ?? []));
  return (
    <Section title="For recipients without SAMM for Excel">
      <p className={css.text}>
        {frozen > 0
          ? `${counted(frozen, "formula")} frozen: the values they showed stand in their place. Restore puts every formula back.`
          : "Their Excel turns SAMM formulas into #NAME?. Freeze puts values in the place of the formulas, and keeps these in the workbook."}
      </p>
      <div className={css.actions}>
        <ActionButton action={freezeAction} />
        <ActionButton action={restoreAction} />
      </div>
    </Section>
  );
}
