import { dollars } from "../../../parts/words";
import type { PriceBar } from "./price-bars";
import css from "./PriceBars.module.css";

interface Props {
  readonly bars: readonly PriceBar[];
  /** A line through all bars, in dollars. */
  readonly actualValue: number | undefined;
}

/** Prices side by side. Every bar says its amount in words; the drawing adds nothing that is not said. */
export function PriceBars({ bars, actualValue }: Props) {
  const most = Math.max(...bars.map((bar) => Math.abs(bar.dollars)), actualValue ?? 0, 1);
  const place = (amount: number): number => (Math.max(amount, 0) / most) * 100;
  return (
    <ul className={css.bars}>
      {bars.map((bar) => (
        <li key={bar.label} className={css.bar}>
          <div className={css.texts}>
            <span className={bar.role === "permitted" ? css.main : css.label}>{bar.label}</span>
            <span className={bar.role === "permitted" ? css.main : css.label}>{dollars(bar.dollars)}</span>
          </div>
          <svg
            className={css.drawing}
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden
            focusable={false}
          >
            <rect className={css.ground} x={0} y={0} width={100} height={10} />
            <rect className={css[bar.role]} x={0} y={0} width={place(bar.dollars)} height={10} />
            {actualValue !== undefined && (
              <line
                className={css.mark}
                x1={place(actualValue)}
                x2={place(actualValue)}
                y1={0}
                y2={10}
                vectorEffect="non-scaling-stroke"
              />
            )}
          </svg>
          <span className={css.note}>{bar.note}</span>
        </li>
      ))}
    </ul>
  );
}
