import type { Place } from "../../../../excel";
import { Hidden } from "../../../parts/hidden/Hidden";
import type { FactView } from "./finding-view";
import css from "./FactsTable.module.css";

interface Props {
  readonly facts: readonly FactView[];
  readonly onGo: (place: Place) => void;
}

/** The facts of a finding with their cells; each cell's address goes there. */
export function FactsTable({ facts, onGo }: Props) {
  return (
    <table className={css.table}>
      <Hidden as="thead">
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Value</th>
          <th scope="col">Cell</th>
        </tr>
      </Hidden>
      <tbody>
        {facts.map(({ key, heading, value, place, missing }) => (
          <tr key={key}>
            <th scope="row">{heading}</th>
            <td>
              {value}
              {missing && <span className={css.missing}> needed</span>}
            </td>
            <td>
              {place === null ? (
                <span className={css.none}>no column</span>
              ) : (
                <button
                  type="button"
                  className={css.cell}
                  aria-label={`Go to ${place.address}, ${heading}`}
                  onClick={() => onGo(place)}
                >
                  {place.address}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
