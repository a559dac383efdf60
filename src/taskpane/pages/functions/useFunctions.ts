import { useEffect, useState } from "react";
import { loadHelp, searchHelp, type FunctionHelp } from "./help";

export interface FunctionsModel {
  readonly status: "loading" | "ready" | "trouble";
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly found: readonly FunctionHelp[];
  /** The function whose help is shown. */
  readonly open: FunctionHelp | null;
  readonly setOpen: (help: FunctionHelp | null) => void;
}

/** The functions with their help, what is sought among them, and which one is open. */
export function useFunctions(): FunctionsModel {
  const [functions, setFunctions] = useState<readonly FunctionHelp[]>([]);
  const [status, setStatus] = useState<FunctionsModel["status"]>("loading");
  const [text, setText] = useState("");
  const [open, setOpen] = useState<FunctionHelp | null>(null);
  useEffect(() => {
    let isGone = false;
    loadHelp().then(
      (loaded) => {
        if (isGone) return;
        setFunctions(loaded);
        setStatus("ready");
      },
      () => {
        if (!isGone) setStatus("trouble");
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return { status, text, setText, found: searchHelp(functions, text), open, setOpen };
}
