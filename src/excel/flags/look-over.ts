import { refuse } from "../host/in-excel";
import { findFlags, type FoundFlags } from "./find-flags";
import { survey, type Survey } from "./survey";

/** How often the workbook is looked over when it changes meanwhile. */
const TRIES = 3;

export interface Overview {
  readonly surveyed: Survey;
  readonly flags: readonly FoundFlags[];
}

/**
 * Looks the workbook over and finds all flags in it, as they stand at one moment: once more where cells were
 * moved between two of the requests.
 */
export async function lookOver(context: Excel.RequestContext, tries = TRIES): Promise<Overview> {
  const surveyed = await survey(context);
  const flags = await findFlags(context, surveyed);
  if (flags !== "moved") return { surveyed, flags };
  if (tries > 1) return lookOver(context, tries - 1);
  return refuse(
    "changed",
    "The tables move while SAMM looks at them: somebody is working in this workbook.",
    "Wait until rows and columns stay where they are, then try again.",
  );
}
