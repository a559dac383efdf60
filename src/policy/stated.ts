import type { CaseKind, RuleRecord } from "./kernel/types";

/** A rule that needs no column: stated in the catalogue and shown with the findings and help it belongs to. */
interface Stated {
  readonly number: number;
  readonly paragraph: string;
  readonly title: string;
  readonly samm: string;
  /** Why nothing of a row is checked for it. */
  readonly pointer: string;
  readonly action: string;
  readonly actor: string;
}

interface Group {
  readonly kind: CaseKind;
  readonly memo: string;
  readonly from: string;
  readonly basis: RuleRecord["inForceBasis"];
  readonly rules: readonly Stated[];
}

const IA = "Implementing agency";

const GROUPS: readonly Group[] = [
  {
    kind: "return-or-buy-back",
    memo: "26-54",
    from: "2026-03-13",
    basis: "memorandum date",
    rules: [
      {
        number: 14,
        paragraph: "C6.4.9.1",
        title: "Appendix 8, section 21(m)",
        samm: "See Appendix 8 - Section 21(m) for additional guidance on the return of defense articles.",
        pointer: "A reference: it sets no condition of its own.",
        action: "Read Appendix 8 before accepting a return.",
        actor: "WWRS",
      },
      {
        number: 23,
        paragraph: "C6.4.9.2.1",
        title: "DoD FMR volume 15, chapter 7",
        samm: "Refer to the DoD FMR, volume 15, chapter 7, for financial guidance on buying back articles sold under FMS.",
        pointer: "A reference: its content is not part of the memorandum.",
        action: "Follow FMR 15-7 for the transaction.",
        actor: "DoD purchasing organization",
      },
    ],
  },
  {
    kind: "stock-sale",
    memo: "24-58",
    from: "2024-06-13",
    basis: "stated",
    rules: [
      {
        number: 34,
        paragraph: "C9.3.1.1",
        title: "Recovery of cost",
        samm: "DoD Components must recover their costs of security assistance in accordance with the AECA and the DoD FMR.",
        pointer:
          "A general duty; C9.4.8 carries it out for articles from stock, which is what is computed here.",
        action: "Recover costs that the article's price does not cover by the FMR's own rules.",
        actor: "DoD Components",
      },
      {
        number: 35,
        paragraph: "C9.3.1.1",
        title: "Indirect cost",
        samm: "For indirect cost, only additional costs incurred in furnishing the assistance should be recovered.",
        pointer:
          "The price here is that of the article alone, before surcharges; indirect cost is no part of it.",
        action: "Keep indirect cost out of the article price.",
        actor: IA,
      },
      {
        number: 36,
        paragraph: "C9.3.1.1",
        title: "FMR 11a-1, 15-7 and C9.4.8",
        samm: "Refer to FMR volume 11a, chapter 1, volume 15, chapter 7, and C9.4.8 on how to price.",
        pointer: "A reference; of the three, C9.4.8 is computed here.",
        action: "Take depreciation from the FMR; it is an input here, not a table.",
        actor: IA,
      },
    ],
  },
  {
    kind: "bpc-case",
    memo: "25-47",
    from: "2025-09-25",
    basis: "memorandum date",
    rules: [
      {
        number: 63,
        paragraph: "C15-Legacy.7.1.1",
        title: "Chapter 16 and Appendix 7",
        samm: "Chapter 16 and Appendix 7, the Reconciliation and Closure Guide, give additional information.",
        pointer: "A reference: it sets no condition of its own.",
        action: "Close by the guide.",
        actor: IA,
      },
    ],
  },
];

/** The rules without a column, as records of the catalogue. */
export function statedRules(): readonly RuleRecord[] {
  return GROUPS.flatMap(({ kind, memo, from, basis, rules }) =>
    rules.map((rule) => ({
      code: `stated.R${rule.number}`,
      kinds: [kind],
      type: "stated" as const,
      citations: [{ memo, paragraph: rule.paragraph }],
      rules: [`R${rule.number}`],
      inForceFrom: from,
      inForceBasis: basis,
      severities: [],
      columns: [],
      title: rule.title,
      why: rule.pointer,
      samm: rule.samm,
      action: rule.action,
      actor: rule.actor,
    })),
  );
}
