import { createRoot } from "react-dom/client";
import "../grid/univer/styles";
import { App } from "./App";
import { testApi, type WorkbenchApi } from "./testApi";
import "./workbench.css";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

/** Draws the page into `#root` and opens the sample workbook. */
export function startPage(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root.");
  const workbench = new Workbench();
  window.workbench = testApi(workbench);
  createRoot(root).render(<App workbench={workbench} sample="assets/samm-sample.xlsx" />);
}
