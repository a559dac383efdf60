import type { Severity } from "../../../policy";
import css from "./SeverityIcon.module.css";

/** The signs of the issues column, drawn: each severity has a shape of its own, in any colour. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error: "M4 4 L12 12 M12 4 L4 12",
  warning: "M8 2.2 L14.6 13.8 H1.4 Z M8 6.4 V9.6 M8 11.6 V11.9",
  unknown: "M8 2.5 A5.5 5.5 0 1 0 8 13.5 A5.5 5.5 0 1 0 8 2.5 Z",
  info: "M6.6 7 H8.2 V12.4 M6.2 12.4 H10.2 M8 3.6 V4",
};

/** The sign of a severity. Decoration: its word must stand beside it or in the label around it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <svg className={`${css.icon} ${css[severity]}`} viewBox="0 0 16 16" aria-hidden focusable={false}>
      <path d={SHAPES[severity]} />
    </svg>
  );
}
