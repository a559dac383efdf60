import {
  fmsGate,
  fundsGate,
  isKnown,
  readDate,
  RETURN_IN_FORCE_DAY,
  returnColumns,
  returnGates,
  vehicleGate,
  type CellValue,
  type FactKey,
  type Gate,
  type ReviewContext,
} from "../../../../policy";

/** One gate of the checklist. */
export interface GateLine {
  readonly name: string;
  readonly paragraph: string;
  readonly state: "passed" | "failed" | "blank" | "unreadable";
  /** Cells that leave it open. */
  readonly columns: readonly FactKey[];
}

type Facts = Readonly<Record<string, CellValue>>;

const RETURN_PARAGRAPH = "C6.4.9.1";

/** The gates of the row's channel, in the order of the paragraph; empty while the channel is not known. */
export function gatesOf(facts: Facts, context: ReviewContext): readonly GateLine[] {
  const channel = read(facts, "channel");
  if (channel === "WWRS return") return returnLines(facts, context);
  return channel === "Buy back" ? buyBackLines(facts) : [];
}

function returnLines(facts: Facts, context: ReviewContext): readonly GateLine[] {
  const gates = returnGates(
    {
      providedUnderAeca: read(facts, "providedUnderAeca"),
      soldUnderFms: read(facts, "soldUnderFms"),
      sme: read(facts, "sme"),
      fullyFunctioning: read(facts, "fullyFunctioning"),
      needsRepair: read(facts, "needsRepair"),
      requirement: read(facts, "requirement"),
      sensitive: read(facts, "sensitive"),
      releaseDetermination: read(facts, "releaseDetermination"),
      exportControls: read(facts, "exportControls"),
    },
    isCurrent(facts, context),
  );
  return [
    line("Provided under the AECA", RETURN_PARAGRAPH, gates.aeca),
    line("Not Significant Military Equipment", RETURN_PARAGRAPH, gates.sme),
    line("Fully functioning, no repair needed", RETURN_PARAGRAPH, gates.functioning),
    line("A DoD or FMS-funded requirement", RETURN_PARAGRAPH, gates.requirement),
    line("Not barred by release determinations", RETURN_PARAGRAPH, gates.release),
  ];
}

function buyBackLines(facts: Facts): readonly GateLine[] {
  const sold = {
    soldUnderFms: read(facts, "soldUnderFms"),
    providedUnderAeca: read(facts, "providedUnderAeca"),
  };
  const source = read(facts, "fundSource");
  return [
    line("Sold under FMS", "C6.4.9.2", fmsGate({ ...sold, contractVehicle: null, fundSource: null })),
    line(
      "Under a contract covered by FAR and DFARS",
      "C6.4.9.2",
      vehicleGate(read(facts, "contractVehicle")),
    ),
    line("Not paid with FMS funds", "C6.4.9.2.1", fundsGate(source)),
  ];
}

/** The text of March 13, 2026 rules requests of that day and later; undated ones by the as-of date. */
function isCurrent(facts: Facts, { asOf }: ReviewContext): boolean {
  const requested = readDate(facts.requestDate ?? null);
  const ruling = isKnown(requested) ? requested : readDate(asOf);
  return !isKnown(ruling) || ruling >= RETURN_IN_FORCE_DAY;
}

function read<Key extends keyof typeof returnColumns>(
  facts: Facts,
  key: Key,
): ReturnType<(typeof returnColumns)[Key]["read"]> {
  return returnColumns[key].read(facts[key] ?? null) as ReturnType<(typeof returnColumns)[Key]["read"]>;
}

function line(name: string, paragraph: string, gate: Gate): GateLine {
  if (gate.passed !== null) return { name, paragraph, state: gate.passed ? "passed" : "failed", columns: [] };
  const isBad = gate.bad.length > 0;
  return { name, paragraph, state: isBad ? "unreadable" : "blank", columns: isBad ? gate.bad : gate.blank };
}
