import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { stepFinding } from "../operations/list";
import type { Action } from "./action";

export const nextFindingAction: Action = {
  id: "next-finding",
  label: "Next finding",
  icon: ChevronDownRegular,
  hint: "Next finding (F8)",
  key: "F8",
  isAvailable: ({ list }) => (list.grouped?.order.length ?? 0) > 0,
  perform: (session) => stepFinding(session, 1),
};

export const previousFindingAction: Action = {
  id: "previous-finding",
  label: "Previous finding",
  icon: ChevronUpRegular,
  hint: "Previous finding (Shift+F8)",
  key: "Shift+F8",
  isAvailable: ({ list }) => (list.grouped?.order.length ?? 0) > 0,
  perform: (session) => stepFinding(session, -1),
};
