import type { Duty } from "../../../policy";
import { SeverityIcon } from "../../parts/severity/SeverityIcon";
import css from "./Duties.module.css";

/** What is still to be done, earliest first, with who does it. */
export function Duties({ duties }: { readonly duties: readonly Duty[] }) {
  if (duties.length === 0) return <p className={css.none}>None is open.</p>;
  return (
    <ul className={css.list}>
      {duties.map(({ date, action, actor, paragraph, overdue }, index) => (
        <li key={index} className={css.duty}>
          <SeverityIcon severity={overdue ? "error" : "warning"} />
          <div>
            <p className={css.action}>{action}</p>
            <p className={css.meta}>
              {[dateText(date, overdue), actor, paragraph].filter(Boolean).join(" · ")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function dateText(date: string | undefined, overdue: boolean): string {
  if (date === undefined) return "";
  return overdue ? `overdue since ${date}` : `by ${date}`;
}
