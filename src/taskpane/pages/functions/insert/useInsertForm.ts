import { useEffect, useState } from "react";
import {
  ALL,
  correctionsOf,
  firstChoices,
  freeHeading,
  headingProblem,
  makeFormula,
  parametersOf,
  TODAY,
  type Choices,
  type FormulaMade,
  type FunctionSpec,
  type InsertParameter,
  type ParameterChoice,
} from "../../../../review";
import { findAsOf, insertColumn, insertFormula } from "../../../operations/insert-function";
import { refreshSources, settingsOf } from "../../../operations/load-workbook";
import { usePane, useSession } from "../../../session/context";
import type { SourceView } from "../../../session/state";
import { insertTableOf, likelyTable, tablesIn } from "./tables";

export interface InsertForm {
  readonly tables: readonly SourceView[];
  /** The table chosen; undefined where the workbook has none. */
  readonly view: SourceView | undefined;
  readonly chooseTable: (id: string) => void;
  /** Those that are asked for. */
  readonly parameters: readonly InsertParameter[];
  readonly choices: Choices;
  readonly choose: (name: string, choice: ParameterChoice) => void;
  readonly made: FormulaMade;
  readonly heading: string;
  readonly setHeading: (heading: string) => void;
  /** What stands in the way, a sentence a field, once Insert was pressed. */
  readonly problems: Readonly<Record<string, string>>;
  readonly submit: () => Promise<void>;
}

/** The key of the column's name among the problems. */
export const HEADING = "heading of the column";

/** What is chosen for a function, the formula it makes, and its way into the workbook. */
export function useInsertForm(
  name: string,
  what: string,
  spec: FunctionSpec,
  onDone: (isInserted: boolean) => void,
): InsertForm {
  const session = useSession();
  const sources = usePane((state) => state.sources);
  const settings = usePane(settingsOf);
  const [tableId, setTableId] = useState<string | null>(null);
  const [changed, setChanged] = useState<Choices>({});
  const [typed, setTyped] = useState<string | null>(null);
  const [isPressed, setPressed] = useState(false);
  useEffect(() => void refreshSources(session), [session]);
  const tables = tablesIn(sources);
  const likely = likelyTable(tables, sources.activeSheet, spec.kind);
  const view = tables.find(({ source }) => source.id === tableId) ?? likely;
  const asOfCell = useAsOf(spec, view);
  const table =
    view === undefined ? null : insertTableOf(view, correctionsOf(settings, view.source.name)?.columns ?? {});
  const today = settings.asOf === TODAY ? session.clock.today() : settings.asOf;
  const threshold = settings.differentialThresholdPercent;
  const first = table === null ? {} : firstChoices(spec, table, { asOf: asOfCell ?? today, threshold });
  const choices = { ...first, ...changed };
  const made = makeFormula(name, spec, table, choices);
  const taken = table?.headings ?? [];
  const heading = typed ?? freeHeading("made" in made ? made.made.heading : spec.heading, taken);
  const isColumn = spec.place === "column";
  const wrongName = isColumn ? headingProblem(heading, taken) : "";
  const problems = {
    ...("problems" in made ? made.problems : {}),
    ...(wrongName === "" ? {} : { [HEADING]: wrongName }),
  };
  return {
    tables,
    view,
    chooseTable(id) {
      setTableId(id);
      setChanged({});
    },
    parameters: parametersOf(spec, table?.kind ?? null).filter(({ cases }) => cases === null),
    choices,
    choose: (parameter, choice) => setChanged({ ...changed, [parameter]: choice }),
    made,
    heading,
    setHeading: setTyped,
    problems: isPressed ? problems : wholeOnly(problems),
    async submit() {
      setPressed(true);
      if ("problems" in made || wrongName !== "") return;
      const { formula, result, like } = made.made;
      const { rows = 1, columns = 1 } = spec.reach ?? {};
      const done =
        isColumn && view !== undefined
          ? await insertColumn(session, what, {
              source: view.source,
              heading: heading.trim(),
              formula,
              result,
              like,
            })
          : await insertFormula(session, { what, formula, rows, columns });
      if (done) onDone(true);
    },
  };
}

/** What stands in the way whatever is chosen: it is said at once. */
function wholeOnly({ [ALL]: whole }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return whole === undefined ? {} : { [ALL]: whole };
}

/** The cell that holds the as-of date, for a function that asks for one. */
function useAsOf(spec: FunctionSpec, view: SourceView | undefined): string | null {
  const session = useSession();
  const [found, setFound] = useState<{ readonly id: string; readonly cell: string | null } | null>(null);
  const isAsked = spec.parameters.some(({ name }) => name === "asOf");
  const source = view?.source;
  const id = source?.id;
  useEffect(() => {
    if (!isAsked || source === undefined) return undefined;
    let isGone = false;
    void findAsOf(session, source).then((cell) => {
      if (!isGone) setFound({ id: source.id, cell });
    });
    return () => {
      isGone = true;
    };
    // The table itself, not each reading of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a source is made anew whenever tables are looked for
  }, [session, isAsked, id]);
  return found !== null && found.id === id ? found.cell : null;
}
