import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A modal dialog of the browser's own, which keeps the focus and closes on Escape. */
export function Dialog({ open, title, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {open && (
        <>
          <h2 id="dialog-title">{title}</h2>
          {children}
        </>
      )}
    </dialog>
  );
}
