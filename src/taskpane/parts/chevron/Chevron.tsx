import css from "./Chevron.module.css";

/** Points right at something folded, down at something open. Decoration: `aria-expanded` says the same. */
export function Chevron({ open }: { readonly open: boolean }) {
  return (
    <svg className={open ? css.open : css.closed} viewBox="0 0 16 16" aria-hidden focusable={false}>
      <path d="M6 3.5 L10.5 8 L6 12.5" />
    </svg>
  );
}
