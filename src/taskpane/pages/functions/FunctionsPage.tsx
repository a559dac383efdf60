import { useEffect, useRef } from "react";
import { SearchBox } from "@fluentui/react-components";
import { FunctionDetail } from "./FunctionDetail";
import { useFunctions } from "./useFunctions";
import css from "./Functions.module.css";

/** Every SAMM function: found, explained, and put into a table. */
export function FunctionsPage() {
  const { status, text, setText, found, open, setOpen } = useFunctions();
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef<string | null>(null);
  // Back from the help of a function, the list goes on where it was left.
  useEffect(() => {
    const name = shown.current;
    shown.current = open?.name ?? null;
    if (open === null && name !== null)
      list.current?.querySelector<HTMLElement>(`[data-function="${name}"]`)?.focus();
  }, [open]);
  if (open !== null) return <FunctionDetail help={open} onBack={() => setOpen(null)} />;
  return (
    <div className={css.page}>
      <h1 className={css.title}>Functions</h1>
      <p className={css.text}>Type them in any cell; each has its help and worked examples here.</p>
      <SearchBox
        aria-label="Search the functions"
        placeholder="Search"
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
      {status === "loading" && <p className={css.text}>Loading the help…</p>}
      {status === "trouble" && (
        <p role="alert" className={css.text}>
          The help of the functions could not be loaded. The functions themselves work; open this page again
          to try once more.
        </p>
      )}
      {status === "ready" && found.length === 0 && <p className={css.text}>No function matches.</p>}
      <ul ref={list} className={css.list}>
        {found.map((help) => (
          <li key={help.name}>
            <button
              type="button"
              className={css.item}
              data-function={help.name}
              onClick={() => setOpen(help)}
            >
              <span className={css.name}>{help.title}</span>
              <span className={css.summary}>{help.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
