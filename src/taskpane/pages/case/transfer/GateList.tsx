import { headingOf } from "../answer-words";
import type { GateLine } from "./gates";
import css from "./GateList.module.css";

const SHAPES: Readonly<Record<GateLine["state"], string>> = {
  passed: "M3.5 8.5 L6.5 11.5 L12.5 4.5",
  failed: "M4 4 L12 12 M12 4 L4 12",
  blank: "M8 3 A5 5 0 1 0 8 13 A5 5 0 1 0 8 3 Z",
  unreadable: "M8 2.2 L14.6 13.8 H1.4 Z M8 6.4 V9.6 M8 11.6 V11.9",
};

/** The gates as a checklist: passed, failed, or which cells leave it open. */
export function GateList({ gates }: { readonly gates: readonly GateLine[] }) {
  return (
    <ul className={css.list}>
      {gates.map((gate) => (
        <li key={gate.name} className={css.gate}>
          <svg className={`${css.sign} ${css[gate.state]}`} viewBox="0 0 16 16" aria-hidden focusable={false}>
            <path d={SHAPES[gate.state]} />
          </svg>
          <div>
            <p className={css.name}>{gate.name}</p>
            <p className={css.meta}>
              {stateText(gate)} · {gate.paragraph}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function stateText({ state, columns }: GateLine): string {
  const names = columns.map((key) => headingOf("return-or-buy-back", key)).join(", ");
  if (state === "passed") return "Passes";
  if (state === "failed") return "Does not pass";
  return state === "blank" ? `Open, needs ${names}` : `Open, ${names} cannot be read`;
}
