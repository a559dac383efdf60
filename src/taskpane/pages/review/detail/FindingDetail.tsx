import { useEffect, useMemo, useRef } from "react";
import { ActionButton } from "../../../actions/ActionButton";
import { closeFindingAction } from "../../../actions/close-finding";
import { commentFindingAction } from "../../../actions/comment-finding";
import { copyFindingAction } from "../../../actions/copy-finding";
import { goBackAction } from "../../../actions/go-back";
import { goToCellAction } from "../../../actions/go-to-cell";
import { nextFindingAction, previousFindingAction } from "../../../actions/step-finding";
import { useKeys } from "../../../actions/useKeys";
import { goTo } from "../../../operations/go-to";
import { placeInList } from "../../../operations/list";
import { Disclosure } from "../../../parts/disclosure/Disclosure";
import { Section } from "../../../parts/section/Section";
import { SeverityIcon } from "../../../parts/severity/SeverityIcon";
import { Trace } from "../../../parts/trace/Trace";
import { usePane, useSession } from "../../../session/context";
import type { Reviewed } from "../../../session/state";
import { DismissPart } from "../dismissals/DismissPart";
import { FactsTable } from "./FactsTable";
import { viewFinding } from "./finding-view";
import { RuleText } from "./RuleText";
import css from "./FindingDetail.module.css";

const KEYS = [closeFindingAction];

/** One finding: what, why, by which paragraph, on which cells, and what to do. */
export function FindingDetail({ review, index }: { readonly review: Reviewed; readonly index: number }) {
  const session = useSession();
  const view = useMemo(() => viewFinding(review, index), [review, index]);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = usePane((state) => placeInList(state.list));
  const shown = usePane((state) => state.list.grouped?.order.length ?? 0);
  useKeys(KEYS);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => heading.current?.closest("main")?.scrollTo({ top: 0 }), [index]);
  return (
    <article aria-labelledby="finding-title" className={css.detail}>
      <div className={css.bar}>
        <ActionButton action={closeFindingAction} appearance="subtle" />
        <span className={css.steps}>
          <span className={css.place}>{place > 0 && `${place} of ${shown.toLocaleString("en-US")}`}</span>
          <ActionButton action={previousFindingAction} appearance="subtle" iconOnly />
          <ActionButton action={nextFindingAction} appearance="subtle" iconOnly />
        </span>
      </div>
      <div className={css.lead}>
        <p className={css.kicker}>
          <SeverityIcon severity={view.mark.severity} />
          {view.mark.word} · {view.caseName || view.table}
        </p>
        <h2 id="finding-title" ref={heading} tabIndex={-1} className={css.title}>
          {view.title}
        </h2>
        <p className={css.message}>{view.message}</p>
        {view.due !== "" && <p className={css.due}>Due {view.due}</p>}
        <div className={css.actions}>
          <ActionButton action={goToCellAction} appearance="primary" label={`Go to ${view.place.address}`} />
          <ActionButton action={goBackAction} onlyWhenAvailable />
        </div>
      </div>
      {view.action !== "" && (
        <Section title="What to do">
          <p className={css.message}>{view.action}</p>
          {view.actor !== "" && <p className={css.aside}>Who: {view.actor}</p>}
        </Section>
      )}
      <Section title="Facts used">
        <FactsTable facts={view.facts} onGo={(to) => void goTo(session, to, index)} />
        {view.explanation !== null && (
          <Disclosure label={`How it was worked out: ${view.explanation.heading}`}>
            <Trace explanation={view.explanation} />
          </Disclosure>
        )}
      </Section>
      <RuleText view={view} />
      <Section title="Pass it on, or set it aside">
        <div className={css.actions}>
          <ActionButton action={copyFindingAction} />
          <ActionButton action={commentFindingAction} />
        </div>
        <DismissPart key={index} index={index} />
      </Section>
    </article>
  );
}
