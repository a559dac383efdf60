import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { closeFinding } from "../operations/list";
import type { Action } from "./action";

export const closeFindingAction: Action = {
  id: "close-finding",
  label: "All findings",
  icon: ArrowLeftRegular,
  hint: "Back to the list (Esc)",
  key: "Escape",
  isAvailable: ({ list }) => list.open !== null,
  perform(session) {
    closeFinding(session);
    return Promise.resolve();
  },
};
