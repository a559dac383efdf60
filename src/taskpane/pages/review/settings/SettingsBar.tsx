import { lazy, Suspense, useState } from "react";
import { Button } from "@fluentui/react-components";
import { Section } from "../../../parts/section/Section";
import { usePane, useSession } from "../../../session/context";
import { asOfText, asOfWarning, settingsText } from "./settings-text";
import css from "./Settings.module.css";

const SettingsForm = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ "./SettingsForm")).SettingsForm,
}));

interface Props {
  /** Told when their form opens and closes. */
  readonly onChanging?: ((isChanging: boolean) => void) | undefined;
}

/** The settings of the review in a few words, and where they are changed. They are kept in the workbook. */
export function SettingsBar({ onChanging }: Props) {
  const { clock } = useSession();
  const settings = usePane((state) => state.stored?.state.settings ?? null);
  const [open, setOpen] = useState(false);
  if (settings === null) return null;
  const change = (isChanging: boolean): void => {
    setOpen(isChanging);
    onChanging?.(isChanging);
  };
  const warning = asOfWarning(settings, clock.today());
  return (
    <Section
      title="Settings"
      aside={
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => change(!open)}>
          {open ? "Close" : "Change"}
        </Button>
      }
    >
      {!open && (
        <p className={css.text}>
          {asOfText(settings, clock.today())} {settingsText(settings)}
        </p>
      )}
      {!open && warning !== "" && <p className={css.warning}>{warning}</p>}
      {open && (
        <Suspense fallback={<p className={css.text}>Loading…</p>}>
          <SettingsForm settings={settings} onDone={() => change(false)} />
        </Suspense>
      )}
    </Section>
  );
}
