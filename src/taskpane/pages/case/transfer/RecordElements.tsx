import type { CaseData } from "../../../operations/load-case";
import { answerWords, specOf } from "../answer-words";
import css from "./TransferView.module.css";
import list from "../Definitions.module.css";

const ELEMENTS = [
  ["recordPartner", "Partner"],
  ["recordArticles", "Articles"],
  ["recordRecipient", "Recipient"],
  ["recordAuthority", "Retransfer authority"],
] as const;

/** The four elements of the record, as the row has them, and whether they are enough. */
export function RecordElements({ data }: { readonly data: CaseData }) {
  const { facts, review, kind } = data;
  const gaps = review.answers.recordGaps;
  const spec = specOf(kind, "recordGaps");
  const missing =
    gaps?.status === "known" && Array.isArray(gaps.value) ? (gaps.value as readonly string[]) : [];
  return (
    <>
      <dl className={list.list}>
        {ELEMENTS.map(([key, name]) => {
          const value = facts[key] ?? null;
          const state = missing.includes(key) ? "missing" : value === null ? "blank" : String(value);
          return (
            <div key={key} className={list.pair}>
              <dt className={list.name}>{name}</dt>
              <dd className={list.value}>{state}</dd>
            </div>
          );
        })}
      </dl>
      {gaps !== undefined && spec !== undefined && (
        <p className={css.text}>
          {gaps.status === "known"
            ? missing.length === 0
              ? "Nothing the record must have is missing."
              : "The record is not complete; it is provided to DSCA upon request."
            : answerWords(kind, spec, gaps)}
        </p>
      )}
    </>
  );
}
