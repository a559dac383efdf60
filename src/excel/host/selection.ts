import { codeOf } from "./trouble-of";

/**
 * Asks for what is selected; null when Excel refuses to name it. It does so while a chart, a shape or several
 * areas are selected: for most of what SAMM does, that is no reason to fail. Another way may then be tried.
 */
export async function askSelected<T>(context: Excel.RequestContext, ask: () => T): Promise<T | null> {
  const asked = ask();
  try {
    await context.sync();
    return asked;
  } catch (error) {
    if (codeOf(error) === "InvalidSelection") return null;
    throw error;
  }
}
