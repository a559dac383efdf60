/**
 * @jest-environment jsdom
 */
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FunctionsPage } from "../../src/taskpane/pages/functions/FunctionsPage";
import type { FunctionHelp } from "../../src/taskpane/pages/functions/help";
import { createSession } from "../../src/taskpane/session/session";
import { clock } from "./support/open-workbook";
import { show } from "./support/show";

afterEach(cleanup);

const help = (name: string): FunctionHelp => ({
  ...{
    name,
    title: `SAMM.${name}`,
    page: `${name}.html`,
    summary: `What ${name} gives.`,
    syntax: `=SAMM.${name}()`,
  },
  ...{ parameters: [], returns: "A text.", errors: [], examples: [], paragraph: "C9.4.8" },
});

test("back from the help of a function, the focus is on it in the list", async () => {
  const functions = ["TAS", "RULES", "VERSION"].map(help);
  const answer = { ok: true, json: () => Promise.resolve({ functions }) };
  Object.assign(globalThis, { fetch: () => Promise.resolve(answer) });
  show(
    createSession(() => Promise.reject(new Error("No workbook.")), clock),
    <FunctionsPage />,
  );
  await userEvent.click(await screen.findByRole("button", { name: /^SAMM.RULES/ }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "SAMM.RULES" }));
  act(() => screen.getByRole("button", { name: "All functions" }).focus());
  await userEvent.keyboard("{Enter}");
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^SAMM.RULES/ }));
});
