import { Button } from "@fluentui/react-components";
import { kindTitle, type CaseKind } from "../../../policy";
import type { CaseData, CaseLook } from "../../operations/load-case";
import { goTo } from "../../operations/go-to";
import { Hidden } from "../../parts/hidden/Hidden";
import { Section } from "../../parts/section/Section";
import { useSession } from "../../session/context";
import { Answers } from "./Answers";
import { BpcView } from "./bpc/BpcView";
import { RowFindings } from "./RowFindings";
import { StockView } from "./stock/StockView";
import { TransferView } from "./transfer/TransferView";
import { useCase } from "./useCase";
import css from "./CasePage.module.css";

const VIEWS: Readonly<Record<CaseKind, (props: { readonly data: CaseData }) => React.ReactNode>> = {
  "stock-sale": StockView,
  "return-or-buy-back": TransferView,
  "bpc-case": BpcView,
};

const NO_CASE: Readonly<Record<Exclude<CaseLook["result"], "case">, string>> = {
  none: "Select a cell in a row of a case table: its case is shown here.",
  "no-table": "The selected cell is in no case table. Select a row of one, or insert a ready table.",
  "unknown-kind":
    "The table under the selection is not known as a case table. Say on the Review page what it is.",
  "blank-row": "The selected row is blank.",
};

/** The case of the selected row, worked out and explained. */
export function CasePage() {
  const { look, readAgain } = useCase();
  if (look === null) return <p className={css.none}>Looking at the selection…</p>;
  return (
    <>
      <Hidden as="h1">Case</Hidden>
      {look.result === "case" ? (
        <Case data={look.data} onReadAgain={readAgain} />
      ) : (
        <p className={css.none}>{NO_CASE[look.result]}</p>
      )}
    </>
  );
}

function Case({ data, onReadAgain }: { readonly data: CaseData; readonly onReadAgain: () => void }) {
  const session = useSession();
  const View = VIEWS[data.kind];
  const { caseId, lineId, article, program, partner, implementingAgency } = data.facts;
  const about = [article ?? program, partner, implementingAgency].filter(
    (part) => part !== null && part !== undefined,
  );
  return (
    <>
      <div className={css.lead}>
        <p className={css.kicker}>
          {kindTitle(data.kind)} · {data.place.sheet}, {data.place.address}
        </p>
        <h2 className={css.title}>{[caseId, lineId].filter(Boolean).join(" / ") || "Case not named"}</h2>
        {about.length > 0 && <p className={css.kicker}>{about.join(" · ")}</p>}
        <div className={css.actions}>
          <Button size="small" onClick={() => void goTo(session, data.place)}>
            Go to row
          </Button>
          <Button size="small" onClick={onReadAgain}>
            Read again
          </Button>
        </div>
      </div>
      <View data={data} />
      <RowFindings data={data} />
      <Section title="Answers and why">
        <Answers data={data} />
      </Section>
    </>
  );
}
