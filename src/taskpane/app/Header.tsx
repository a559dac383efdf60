import { usePane, useSession } from "../session/context";
import css from "./Header.module.css";
import { pages } from "./pages";

/** The words of the pages; the current one is marked for eyes and for readers. */
export function Header() {
  const { store } = useSession();
  const current = usePane((state) => state.page);
  return (
    <header className={css.header}>
      <nav aria-label="Pages of SAMM for Excel">
        <ul className={css.list}>
          {pages.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                className={css.link}
                aria-current={id === current ? "page" : undefined}
                onClick={() => store.set({ page: id })}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
