import { Button } from "@fluentui/react-components";
import { columnsOf, kindTitle, type CaseKind } from "../../../policy";
import { insertTable } from "../../operations/insert-table";
import { usePane, useSession } from "../../session/context";
import { withEngine } from "../../session/engine";
import css from "./StartPage.module.css";

interface Card {
  readonly kind: CaseKind;
  readonly section: string;
  readonly text: string;
}

const CARDS: readonly Card[] = [
  {
    kind: "stock-sale",
    section: "C9.4.8, DSCA 24-58",
    text: "Articles sold from DoD stock: permitted method, price, cost-value differential, where the proceeds go.",
  },
  {
    kind: "return-or-buy-back",
    section: "C6.4.9, DSCA 26-54",
    text: "Articles a partner returns or DoD buys back: the gates, what is to be done, the record to be kept.",
  },
  {
    kind: "bpc-case",
    section: "C15-Legacy.7, DSCA 25-47",
    text: "Funds of BPC legacy cases: phase, March 31, July 31 and September 30, closure or return of funds.",
  },
];

/** How to begin: a ready table, or one's own. */
export function StartPage() {
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const useOwn = (): void => {
    session.store.set({ page: "review" });
    void withEngine(session, (engine) => engine.refreshSources(session));
  };
  return (
    <div className={css.page}>
      <h1 className={css.title}>Start with a table</h1>
      <p className={css.text}>
        A ready table has the headings the checks know, drop-downs, date and money formats, an explained
        sample row, and columns with SAMM formulas at its right. Nothing in the workbook is written over.
      </p>
      <ul className={css.cards}>
        {CARDS.map(({ kind, section, text }) => (
          <li key={kind} className={css.card}>
            <h2 className={css.name}>{kindTitle(kind)}</h2>
            <p className={css.section}>
              {section} · {columnsOf(kind).length} columns
            </p>
            <p className={css.text}>{text}</p>
            <Button
              disabledFocusable={busy}
              aria-label={`Insert a table: ${kindTitle(kind)}`}
              onClick={() => void insertTable(session, kind)}
            >
              Insert
            </Button>
          </li>
        ))}
      </ul>
      <section className={css.own} aria-labelledby="own-table">
        <h2 id="own-table" className={css.name}>
          Your own table
        </h2>
        <p className={css.text}>
          Any table with headings will do, in any order, with columns of your own beside them. For a plain
          range, select a cell in it first.
        </p>
        <Button onClick={useOwn}>Use my own table</Button>
      </section>
    </div>
  );
}
