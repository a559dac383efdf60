import { useEffect, useMemo, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ActionButton } from "../../../actions/ActionButton";
import { goBackAction } from "../../../actions/go-back";
import { goToCellAction } from "../../../actions/go-to-cell";
import { nextFindingAction, previousFindingAction } from "../../../actions/step-finding";
import { goTo } from "../../../operations/go-to";
import { openFinding } from "../../../operations/list";
import { SeverityIcon } from "../../../parts/severity/SeverityIcon";
import { Section } from "../../../parts/section/Section";
import { useSession } from "../../../session/context";
import type { Reviewed } from "../../../session/state";
import { FactsTable } from "./FactsTable";
import { viewFinding } from "./finding-view";
import css from "./FindingDetail.module.css";

/** One finding: what, why, by which paragraph, on which cells, and what to do. */
export function FindingDetail({ review, index }: { readonly review: Reviewed; readonly index: number }) {
  const session = useSession();
  const view = useMemo(() => viewFinding(review, index), [review, index]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [index]);
  return (
    <article aria-labelledby="finding-title" className={css.detail}>
      <div className={css.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => openFinding(session, null)}>
          All findings
        </Button>
        <span className={css.steps}>
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
          <ActionButton action={goBackAction} />
        </div>
      </div>
      {view.action !== "" && (
        <Section title="What to do">
          <p className={css.text}>{view.action}</p>
          {view.actor !== "" && <p className={css.aside}>Who: {view.actor}</p>}
        </Section>
      )}
      <Section title="Facts used">
        <FactsTable facts={view.facts} onGo={(place) => void goTo(session, place)} />
      </Section>
      {view.samm !== "" && (
        <Section title={view.paragraph === "" ? "The rule" : view.paragraph}>
          <dl className={css.rule}>
            <dt>SAMM says</dt>
            <dd>{view.samm}</dd>
            {view.interpretation !== "" && (
              <>
                <dt>Our interpretation</dt>
                <dd>{view.interpretation}</dd>
              </>
            )}
            {view.alternative !== "" && (
              <>
                <dt>It could also be read so</dt>
                <dd>{view.alternative}</dd>
              </>
            )}
            {view.why !== "" && (
              <>
                <dt>Why it matters</dt>
                <dd>{view.why}</dd>
              </>
            )}
          </dl>
        </Section>
      )}
    </article>
  );
}
