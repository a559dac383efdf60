import { goBack } from "../operations/go-to";
import type { Action } from "./action";

export const goBackAction: Action = {
  id: "go-back",
  label: "Back",
  hint: "Back to the cells selected before",
  isAvailable: ({ backSteps }) => backSteps > 0,
  perform: goBack,
};
