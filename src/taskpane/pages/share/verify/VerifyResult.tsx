import { Button } from "@fluentui/react-components";
import { goTo } from "../../../operations/go-to";
import { verdictOf } from "../../../operations/share/verify";
import { useSession } from "../../../session/context";
import type { Verified } from "../../../session/share";
import { groupDifferences, MOST_SHOWN } from "./groups";
import css from "./VerifyResult.module.css";

/** The same, or what differs: which cells, settings, rows, editions, lines. */
export function VerifyResult({ verified }: { readonly verified: Verified }) {
  const { report, time } = verified;
  return (
    <div className={css.result} role="group" aria-label="What verifying came to">
      <p className={css.verdict}>
        <svg className={css.icon} viewBox="0 0 16 16" aria-hidden focusable={false}>
          <path
            d={
              report.isSame ? "M3 8.5 L6.5 12 L13 4.5" : "M8 2.2 L14.6 13.8 H1.4 Z M8 6.4 V9.6 M8 11.6 V11.9"
            }
          />
        </svg>
        <span>{verdictOf(verified)}</span>
      </p>
      <p className={css.text}>Verified at {time}. Rows in another order are no difference.</p>
      {groupDifferences(report.differences).map(({ title, shown, more }) => (
        <section key={title} aria-label={title}>
          <h3 className={css.title}>{title}</h3>
          <ul className={css.list}>
            {shown.map(({ message, at }, index) => (
              <li key={index} className={css.item}>
                <span className={css.message}>{message}</span>
                {at !== undefined && <Go place={at} />}
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p className={css.text}>
              {more} more; the first {MOST_SHOWN} are shown.
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Go({ place }: { readonly place: { readonly sheet: string; readonly address: string } }) {
  const session = useSession();
  return (
    <Button
      size="small"
      aria-label={`Go to ${place.sheet}, ${place.address}`}
      onClick={() => void goTo(session, place)}
    >
      Go to
    </Button>
  );
}
