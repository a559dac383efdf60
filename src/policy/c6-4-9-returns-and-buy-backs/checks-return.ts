import { NO, YES } from "../kernel/answer";
import { isKnown } from "../kernel/bad";
import type { Check } from "../kernel/finding";
import { ELIGIBLE, NOT_ELIGIBLE } from "./gates";
import type { ReturnGates } from "./return-gates";
import type { Transfer } from "./transfer";

type TransferCheck = Check<Transfer>;

/** The gates of a row that is a return, else null. */
function gatesOf(transfer: Transfer): ReturnGates | null {
  return transfer.facts.channel === "WWRS return" ? transfer.gates : null;
}

/** The cells that say the article is not in fully functioning condition. */
function conditionColumns({ facts }: Transfer): readonly string[] {
  return [
    ...(facts.fullyFunctioning === false ? ["fullyFunctioning"] : []),
    ...(facts.needsRepair === true ? ["needsRepair"] : []),
  ];
}

function gateCheck(
  code: string,
  name: keyof ReturnGates,
  rules: readonly string[],
  title: string,
  columns: readonly string[],
  flagged: (transfer: Transfer) => readonly string[] = () => columns,
): TransferCheck {
  return {
    code,
    paragraphs: ["C6.4.9.1"],
    severities: ["error"],
    rules,
    columns,
    title,
    check(transfer, found, rule) {
      if (gatesOf(transfer)?.[name].passed === false) found.add(rule, "error", flagged(transfer));
    },
  };
}

const notAeca = gateCheck("return.not-aeca", "aeca", ["R9"], "Not previously provided under the AECA", [
  "providedUnderAeca",
]);
const sme = gateCheck(
  "return.sme",
  "sme",
  ["R9", "R1"],
  "Significant Military Equipment is not returned through WWRS",
  ["sme"],
);
const notFunctioning = gateCheck(
  "return.not-functioning",
  "functioning",
  ["R9"],
  "Not in fully functioning condition without need of repair",
  ["fullyFunctioning", "needsRepair"],
  conditionColumns,
);
const noRequirement = gateCheck(
  "return.no-requirement",
  "requirement",
  ["R10"],
  "Neither a DoD nor an FMS-funded requirement",
  ["requirement"],
);
const release: TransferCheck = {
  code: "return.release-determination",
  paragraphs: ["C6.4.9.1"],
  severities: ["error"],
  rules: ["R11"],
  columns: ["requirement", "sensitive", "releaseDetermination", "exportControls"],
  title: "Sensitive article with release determination, FMS-funded requirement",
  check(transfer, found, rule) {
    if (gatesOf(transfer)?.release.passed !== false) return;
    const earlier = transfer.current === NO;
    const columns = [
      "requirement",
      "sensitive",
      "releaseDetermination",
      ...(earlier ? ["exportControls"] : []),
    ];
    found.add(rule, "error", columns, { data: { earlier } });
  },
};

const eligibilityUnknown: TransferCheck = {
  code: "return.eligibility-unknown",
  paragraphs: ["C6.4.9.1"],
  severities: ["unknown"],
  rules: ["R4", "R9", "R10", "R11"],
  columns: [
    "channel",
    "providedUnderAeca",
    "sme",
    "fullyFunctioning",
    "requirement",
    "sensitive",
    "releaseDetermination",
  ],
  title: "Whether the return passes the gates is not decided",
  check(transfer, found, rule) {
    const { eligibility } = transfer;
    if (eligibility.status !== "unknown") return;
    const { missing } = eligibility;
    const columns = missing.filter((key) => key !== "asOf");
    found.add(rule, "unknown", columns.length > 0 ? columns : ["requestDate"], {
      missing,
      data: { missing },
    });
  },
};

const suggestBuyBack: TransferCheck = {
  code: "return.suggest-buy-back",
  paragraphs: ["C6.4.9.2"],
  severities: ["info"],
  rules: ["R2", "R15"],
  columns: ["sme", "fullyFunctioning", "needsRepair", "soldUnderFms"],
  title: "Fails as a return only by SME or condition: a buy back may be open",
  check(transfer, found, rule) {
    const gates = gatesOf(transfer);
    if (!gates || transfer.current !== YES) return;
    const bySme = gates.sme.passed === false;
    const byCondition = gates.functioning.passed === false;
    if ((!bySme && !byCondition) || transfer.facts.soldUnderFms === false) return;
    const { aeca, requirement, release } = gates;
    if (aeca.passed === false || requirement.passed === false || release.passed === false) return;
    found.add(rule, "info", [...(bySme ? ["sme"] : []), ...(byCondition ? conditionColumns(transfer) : [])]);
  },
};

const limited: TransferCheck = {
  code: "return.limited-to-dod",
  paragraphs: ["C6.4.9.1"],
  severities: ["error", "warning"],
  rules: ["R11"],
  columns: ["requirement", "sensitive", "releaseDetermination", "use"],
  title: "Eligible, but not to another FMS partner",
  check(transfer, found, rule) {
    const { limits } = transfer;
    if (limits.status !== "known" || limits.value.length === 0) return;
    const followOn = transfer.facts.use === "Follow-on";
    const columns = ["requirement", "releaseDetermination", ...(followOn ? ["use"] : [])];
    found.add(rule, followOn ? "error" : "warning", columns);
  },
};

const notPrimaryUse: TransferCheck = {
  code: "return.not-primary-use",
  paragraphs: ["C6.4.9.1"],
  severities: ["warning"],
  rules: ["R8", "R12"],
  columns: ["initiator", "loaFunding", "soldUnderFms"],
  title: "Not the use WWRS should primarily serve",
  check(transfer, found, rule) {
    if (!gatesOf(transfer) || transfer.current !== YES) return;
    if (transfer.eligibility !== ELIGIBLE) return;
    const { initiator, soldUnderFms } = transfer.facts;
    const columns = [
      ...(initiator === "DoD" ? ["initiator"] : []),
      ...(transfer.knownNotPartnerFunded ? ["loaFunding"] : []),
      ...(soldUnderFms === false ? ["soldUnderFms"] : []),
    ];
    if (columns.length > 0) found.add(rule, "warning", columns);
  },
};

/** Contract executed or buy back reconciled: an action still open then is past its time. */
function settled(transfer: Transfer): boolean {
  return transfer.facts.contractExecuted === true || transfer.done(transfer.facts.reconciledDate) === true;
}

function actionCheck(
  code: string,
  paragraphs: readonly string[],
  rules: readonly string[],
  column: "changeOfEndUseDate" | "scoNotifiedDate",
  title: string,
): TransferCheck {
  return {
    code,
    paragraphs,
    severities: ["error", "warning"],
    rules,
    columns: [column, "contractExecuted", "reconciledDate"],
    title,
    check(transfer, found, rule) {
      const act = transfer.facts[column];
      const absent = act === null || (isKnown(act) && transfer.done(act) === false);
      if (!actionsAsked(transfer) || !absent || transfer.eligibility === NOT_ELIGIBLE) return;
      found.add(rule, settled(transfer) ? "error" : "warning", [column], { actor: "Partner" });
    },
  };
}

/** The current text asks both of any return or buy back, whatever its channel and LOA funding. */
function actionsAsked(transfer: Transfer): boolean {
  return transfer.current === YES;
}

const changeOfEndUse = actionCheck(
  "transfer.change-of-end-use",
  ["C6.4.9", "C8.7.3"],
  ["R6"],
  "changeOfEndUseDate",
  "No change of end use request on record",
);
const scoNotified = actionCheck(
  "transfer.sco-not-notified",
  ["C6.4.9", "C6.4.9.2.2"],
  ["R7", "R26"],
  "scoNotifiedDate",
  "Security Cooperation Organization not notified",
);

const onward: TransferCheck = {
  code: "transfer.onward-authority",
  paragraphs: ["C6.4.9.1", "C6.4.9.2"],
  severities: ["info"],
  rules: ["R13", "R16", "R17"],
  columns: ["use"],
  title: "Onward sale or transfer stays subject to its own rules",
  check(transfer, found, rule) {
    if (transfer.current !== YES || transfer.facts.use !== "Follow-on") return;
    const { channel } = transfer.facts;
    const paragraphs =
      channel === "Buy back" ? ["C6.4.9.2"] : channel === "WWRS return" ? ["C6.4.9.1"] : rule.paragraphs;
    found.add(rule, "info", ["use"], { paragraphs });
  },
};

const earlierText: TransferCheck = {
  code: "return.earlier-text",
  paragraphs: ["26-54"],
  severities: ["info"],
  rules: ["R4"],
  columns: ["requestDate"],
  title: "Request before March 13, 2026: judged by the earlier text",
  check(transfer, found, rule) {
    const earlier = transfer.current === NO;
    if (earlier && transfer.facts.channel === "WWRS return") found.add(rule, "info", ["requestDate"]);
  },
};

export const RETURN_CHECKS: readonly TransferCheck[] = [
  notAeca,
  sme,
  notFunctioning,
  noRequirement,
  release,
  eligibilityUnknown,
  suggestBuyBack,
  limited,
  notPrimaryUse,
];

export const TRANSFER_CHECKS: readonly TransferCheck[] = [changeOfEndUse, scoNotified, onward];
export const EARLIER_TEXT_CHECK = earlierText;
