import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RibbonControl } from "./manifest";

interface Props {
  readonly control: RibbonControl;
  readonly disabled: boolean;
  readonly onPress: (item: RibbonControl) => void;
}

/** A menu of the ribbon: opened by click, Enter or arrow down; arrows move, Escape closes. */
export function RibbonMenu({ control, disabled, onPress }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) itemsOf(list.current)[0]?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const moveBy = (step: number): void => {
    const items = itemsOf(list.current);
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" && isOpen) moveBy(1);
    else if (event.key === "ArrowDown") setOpen(true);
    else if (event.key === "ArrowUp" && isOpen) moveBy(-1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="ribbon-menu"
      onKeyDown={key}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        id={`ribbon-${control.id}`}
        className="ribbon-button"
        title={control.tip}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <img src={control.icon} alt="" width="32" height="32" />
        <span className="ribbon-menu-label">{control.label}</span>
      </button>
      {isOpen && (
        <div className="ribbon-list" role="menu" aria-label={control.label} ref={list}>
          {control.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              id={`ribbon-${item.id}`}
              title={item.tip}
              onClick={() => {
                close();
                onPress(item);
              }}
            >
              <img src={item.smallIcon} alt="" width="16" height="16" />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll("button") ?? [])];
}
