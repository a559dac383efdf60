import { Button, type ButtonProps } from "@fluentui/react-components";
import { usePane, useSession } from "../session/context";
import type { Action } from "./action";

interface Props {
  readonly action: Action;
  readonly appearance?: ButtonProps["appearance"];
  /** Another word on the button than the action's own. */
  readonly label?: string | undefined;
  readonly iconOnly?: boolean | undefined;
  /** Not there at all while it cannot be done: for what is rarely possible. */
  readonly onlyWhenAvailable?: boolean;
}

/** The button of an action. It keeps the focus while the action cannot be done, so that no key is lost. */
export function ActionButton({
  action,
  appearance,
  label = action.label,
  iconOnly = false,
  onlyWhenAvailable = false,
}: Props) {
  const session = useSession();
  const available = usePane((state) => action.isAvailable(state));
  const Icon = action.icon;
  if (onlyWhenAvailable && !available) return null;
  return (
    <Button
      {...(appearance === undefined ? {} : { appearance })}
      disabledFocusable={!available}
      {...(Icon === undefined ? {} : { icon: <Icon /> })}
      {...(iconOnly ? { "aria-label": label } : {})}
      title={action.hint}
      onClick={() => void action.perform(session)}
    >
      {iconOnly ? null : label}
    </Button>
  );
}
