import type { Moment, Tone } from "./timeline";
import css from "./Timeline.module.css";

/** Each tone has a shape of its own, as each severity has. */
const SHAPES: Readonly<Record<Tone, string>> = {
  done: "M3.5 8.5 L6.5 11.5 L12.5 4.5",
  late: "M3.5 8.5 L6.5 11.5 L12.5 4.5",
  open: "M8 3 A5 5 0 1 0 8 13 A5 5 0 1 0 8 3 Z",
  overdue: "M4 4 L12 12 M12 4 L4 12",
  passed: "M8 6.5 A1.5 1.5 0 1 0 8 9.5 A1.5 1.5 0 1 0 8 6.5 Z",
  ahead: "M8 6.5 A1.5 1.5 0 1 0 8 9.5 A1.5 1.5 0 1 0 8 6.5 Z",
  today: "M3 8 H13 M9.5 4.5 L13 8 L9.5 11.5",
};

/** Dates in order, from top to bottom, with what is done and what is open. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  return (
    <ol className={css.line}>
      {moments.map(({ date, title, note, tone }) => (
        <li key={`${date} ${title}`} className={tone === "today" ? css.asOf : css.moment}>
          <svg className={`${css.sign} ${css[tone]}`} viewBox="0 0 16 16" aria-hidden focusable={false}>
            <path d={SHAPES[tone]} />
          </svg>
          <span className={css.date}>{date}</span>
          <span className={css.text}>
            {title}
            {note !== "" && <span className={css[tone]}> · {note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
