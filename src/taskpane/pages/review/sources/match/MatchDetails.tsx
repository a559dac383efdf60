import { Button, Field, Select } from "@fluentui/react-components";
import { caseKinds, kindTitle, type CaseKind } from "../../../../../policy";
import { columnLetters } from "../../../../../review";
import { Disclosure } from "../../../../parts/disclosure/Disclosure";
import { listed } from "../../../../parts/words";
import type { SourceView } from "../../../../session/state";
import { HeadingSelect } from "./HeadingSelect";
import { useMatchDetails } from "./useMatchDetails";
import css from "./MatchDetails.module.css";

/** How the headings of a table were understood, and where the analyst corrects it. */
export function MatchDetails({ view }: { readonly view: SourceView }) {
  const { source, match, kind, guess } = view;
  const { setKind, setColumn, forget } = useMatchDetails(view);
  const guessed = guess.result === "kind" ? kindTitle(guess.kind) : "not known";
  return (
    <div className={css.details}>
      {guess.result !== "kind" && kind === null && <p className={css.text}>{guess.because}</p>}
      <Field label="Kind of cases" size="small">
        <Select
          size="small"
          value={view.corrected && kind !== null ? kind : ""}
          onChange={(_, data) => setKind(data.value === "" ? null : (data.value as CaseKind))}
        >
          <option value="">By its headings: {guessed}</option>
          {caseKinds.map((each) => (
            <option key={each} value={each}>
              {kindTitle(each)}
            </option>
          ))}
        </Select>
      </Field>
      {match !== null && (
        <>
          {match.duplicates.map(({ key, used, ignored }) => (
            <p key={key} className={css.text}>
              Twice the same: {match.headings[used]}. Column {letterAt(view, used)} is read,{" "}
              {listed(ignored.map((at) => letterAt(view, at)))} is not.
            </p>
          ))}
          {match.unmatched.length > 0 && (
            <section aria-label="Headings that are not read">
              <h3 className={css.title}>Not read</h3>
              {match.unmatched.map(({ index, heading }) => (
                <HeadingSelect
                  key={index}
                  match={match}
                  heading={heading}
                  value={null}
                  onChange={setColumn}
                />
              ))}
            </section>
          )}
          {match.missing.length > 0 && (
            <section aria-label="Columns the table does not have">
              <h3 className={css.title}>Missing: taken as blank</h3>
              <p className={css.text}>{match.missing.map((column) => column.heading).join(", ")}</p>
            </section>
          )}
          <Disclosure label="All columns read">
            {match.keys.map((key, index) =>
              key === null ? null : (
                <HeadingSelect
                  key={index}
                  match={match}
                  heading={match.headings[index] ?? ""}
                  value={key}
                  onChange={setColumn}
                />
              ),
            )}
          </Disclosure>
          {match.badCorrections.length > 0 && (
            <p className={css.text}>
              Corrections that name no column of {kind === null ? "this kind" : kindTitle(kind)} any more:{" "}
              {listed(match.badCorrections)}.
            </p>
          )}
        </>
      )}
      {view.corrected && (
        <Button size="small" onClick={forget}>
          Forget the corrections of {source.name}
        </Button>
      )}
    </div>
  );
}

function letterAt({ source }: SourceView, index: number): string {
  return columnLetters(source.firstColumn + index);
}
