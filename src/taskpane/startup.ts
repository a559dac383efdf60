/** Where the pane finds itself. */
export type Surroundings =
  { readonly inside: true } | { readonly inside: false; readonly title: string; readonly text: string };

const OUTSIDE = {
  inside: false,
  title: "This page belongs inside Excel.",
  text: "It is the task pane of SAMM for Excel and has no workbook to look at here. In Excel, choose Review cases in the SAMM group of the Home tab.",
} as const;

const NO_OFFICE = {
  inside: false,
  title: "The connection to Excel could not be loaded.",
  text: "office.js, Microsoft's script that connects an add-in with Excel, did not arrive. Nothing was changed in the workbook. Check the network, close the pane and open it again; if it stays so, ask whoever deployed the add-in whether its office.js address can be reached.",
} as const;

/** Waits for Excel. Says in sentences why there is none, where there is none. */
export async function meetExcel(): Promise<Surroundings> {
  if (typeof Office === "undefined") return NO_OFFICE;
  const { host } = await Office.onReady();
  return String(host) === "Excel" ? { inside: true } : OUTSIDE;
}
