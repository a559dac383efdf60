import type { Citation, FactKey, Finding, IsoDate, Severity } from "./types";

/** Values a message is rendered from. */
export type MessageData = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Renders the message of a finding. A section's messages stand in one file each. */
export type Message = (data: MessageData, severity: Severity) => string;

/** One check: what it is called, what it cites, which columns it reads, and the check itself. */
export interface Check<Case> {
  readonly code: string;
  /** Paragraphs it cites, unless the finding says which of them. */
  readonly paragraphs: readonly string[];
  /** Severities it can have, worst first. */
  readonly severities: readonly Severity[];
  /** Rule numbers of the normative reading. */
  readonly rules: readonly string[];
  readonly columns: readonly FactKey[];
  /** What it checks, in a few words (`SAMM.RULES`, help, the pane). */
  readonly title: string;
  readonly check: (row: Case, found: Findings, rule: Check<Case>) => void;
}

export interface FindingMore {
  readonly paragraphs?: readonly string[];
  readonly data?: MessageData;
  readonly due?: IsoDate | undefined;
  readonly actor?: string;
  readonly missing?: readonly FactKey[];
}

const NO_DATA: MessageData = {};
const NOTHING_MORE: FindingMore = {};

/** A finding as data. Its message is rendered only when somebody reads it. */
export class Found implements Finding {
  readonly due: IsoDate | undefined;
  readonly actor: string | undefined;
  readonly missing: readonly FactKey[] | undefined;
  readonly data: MessageData;

  constructor(
    readonly code: string,
    readonly severity: Severity,
    readonly columns: readonly FactKey[],
    readonly citations: readonly Citation[],
    private readonly render: Message,
    more: FindingMore,
  ) {
    this.due = more.due;
    this.actor = more.actor;
    this.missing = more.missing;
    this.data = more.data ?? NO_DATA;
  }

  get message(): string {
    return this.render(this.data, this.severity);
  }

  /** The contract's fields, with the message, for whoever stores or compares findings as JSON, which leaves out what is absent. */
  toJSON(): Finding {
    const { code, severity, columns, message, citations, due, actor, missing } = this;
    return { code, severity, columns, message, citations, due, actor, missing };
  }
}

const citationsOf = new Map<string, Map<string, readonly Citation[]>>();

/** Citations of a memorandum: one list for each combination, shared by all findings. */
function cite(memo: string, paragraphs: readonly string[]): readonly Citation[] {
  let ofMemo = citationsOf.get(memo);
  if (!ofMemo) citationsOf.set(memo, (ofMemo = new Map<string, readonly Citation[]>()));
  const key = paragraphs.join();
  let citations = ofMemo.get(key);
  if (!citations) ofMemo.set(key, (citations = paragraphs.map((paragraph) => ({ memo, paragraph }))));
  return citations;
}

/** Collects the findings of one row. */
export class Findings {
  readonly list: Found[] = [];

  constructor(
    private readonly memo: string,
    private readonly messages: Readonly<Record<string, Message>>,
  ) {}

  add(
    rule: Pick<Check<never>, "code" | "paragraphs">,
    severity: Severity,
    columns: readonly FactKey[],
    more: FindingMore = NOTHING_MORE,
  ): void {
    const render = this.messages[rule.code];
    if (!render) throw new Error(`No message for ${rule.code}`);
    const citations = cite(this.memo, more.paragraphs ?? rule.paragraphs);
    this.list.push(new Found(rule.code, severity, columns, citations, render, more));
  }
}
