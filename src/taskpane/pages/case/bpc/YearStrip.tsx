import { dayOfIso, isKnown, readDate, type Review, type ReviewContext } from "../../../../policy";
import { textOf } from "../answer-words";
import css from "./YearStrip.module.css";

const WIDTH = 280;

/**
 * The cancelling fiscal year, October to September, with its three dates and the as-of date. The list under
 * it says the same in words.
 */
export function YearStrip({ review, context }: { readonly review: Review; readonly context: ReviewContext }) {
  const last = textOf(review.answers.cancellationDate);
  if (last === undefined) return null;
  const end = dayOfIso(last);
  const year = Number(last.slice(0, 4));
  const start = dayOfIso(`${year - 1}-10-01`);
  const place = (day: number): number =>
    Math.max(0, Math.min(WIDTH, Math.round(((day - start) / (end - start)) * WIDTH)));
  const asOf = readDate(context.asOf);
  const quarters = [
    [`${year - 1}-10-01`, "Oct"],
    [`${year}-01-01`, "Jan"],
    [`${year}-04-01`, "Apr"],
    [`${year}-07-01`, "Jul"],
  ] as const;
  // The last two stand close together: their labels lean away from each other.
  const marks = [
    [dayOfIso(`${year}-03-31`), "Mar 31", "middle", 0],
    [dayOfIso(`${year}-07-31`), "Jul 31", "end", 6],
    [end, "Sep 30", "end", 14],
  ] as const;
  return (
    <svg
      className={css.strip}
      viewBox={`-14 0 ${WIDTH + 28} 60`}
      role="img"
      aria-label={`Fiscal year ${year}: March 31, July 31 and September 30, and the as-of date`}
    >
      <line className={css.line} x1={0} x2={WIDTH} y1={30} y2={30} />
      {quarters.map(([date, label]) => (
        <g key={date}>
          <line className={css.tick} x1={place(dayOfIso(date))} x2={place(dayOfIso(date))} y1={26} y2={34} />
          <text className={css.month} x={place(dayOfIso(date)) + 3} y={53}>
            {label}
          </text>
        </g>
      ))}
      {isKnown(asOf) && asOf > start && <line className={css.gone} x1={0} x2={place(asOf)} y1={30} y2={30} />}
      {marks.map(([day, label, anchor, shift]) => (
        <g key={label}>
          <circle className={css.mark} cx={place(day)} cy={30} r={4} />
          <text className={css.date} x={place(day) + shift} y={18} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
      {isKnown(asOf) && asOf >= start && asOf <= end && (
        <path className={css.now} d={`M${place(asOf)} 34 l-5 8 h10 Z`} />
      )}
    </svg>
  );
}
