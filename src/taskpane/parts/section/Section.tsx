import { useId, type ReactNode, type Ref } from "react";
import css from "./Section.module.css";

interface Props {
  readonly title: string;
  /** Beside the title, at its end. */
  readonly aside?: ReactNode;
  /** For a title that is given the focus: where something new begins. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, aside, headingRef, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.section}>
      <div className={css.head}>
        <h2
          id={id}
          className={css.title}
          {...(headingRef === undefined ? {} : { ref: headingRef, tabIndex: -1 })}
        >
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
