import type { FactKey } from "../../policy";
import type { HeadingMatch } from "../table/headings";
import { severityMarks } from "./severity";

/**
 * How a row's text names a column so that a conditional format colours exactly its cells.
 *
 * The text says `<sign> <heading>:` for each column of a finding, and the format looks for the sign, the
 * heading above the cell and a colon. That is exact because the signs and the colon end tokens and nothing
 * else: they are replaced in headings (here, and by SUBSTITUTE in the format's formula) and in messages. So
 * every sign in a text starts a token, and the first colon after it ends that token.
 */
export const TOKEN_END = ":";

/** Characters with a meaning in an issue text, and what stands for them inside headings and messages. */
export const reservedCharacters: readonly (readonly [string, string])[] = [
  ...severityMarks.map((mark): readonly [string, string] => [mark.sign, "•"]),
  [TOKEN_END, "꞉"],
];

/** A heading as it stands in a token. Most headings hold nothing reserved and stay as they are. */
export function tokenName(heading: string): string {
  let name = heading;
  for (const [reserved, substitute] of reservedCharacters) name = name.replaceAll(reserved, substitute);
  return name;
}

const NOT_PLAIN = new RegExp(`[\\r\\n${severityMarks.map((mark) => mark.sign).join("")}]`);

/** A message as it stands in a text: one line, and no sign that could start a token. */
export function plainMessage(message: string): string {
  if (!NOT_PLAIN.test(message)) return message;
  let text = message.replace(/\s*[\r\n]+\s*/g, " ");
  for (const { sign } of severityMarks) text = text.replaceAll(sign, "•");
  return text;
}

/** How each fact of a table is named: by a token of its own, or in plain words when it has none. */
export interface HeadingTokens {
  /** Fact to token name, for the columns that can be told apart by their heading. */
  readonly tokens: ReadonlyMap<FactKey, string>;
  /** Fact to heading, for columns whose heading another column has too. */
  readonly unclear: ReadonlyMap<FactKey, string>;
}

/**
 * The tokens of a table. A heading that two columns share names neither (the format could only colour both):
 * such a column is named in words.
 */
export function headingTokens(match: Pick<HeadingMatch, "rawHeadings" | "keys">): HeadingTokens {
  const names = match.rawHeadings.map(tokenName);
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  const tokens = new Map<FactKey, string>();
  const unclear = new Map<FactKey, string>();
  match.keys.forEach((key, index) => {
    const name = names[index];
    if (key === null || name === undefined) return;
    if (uses.get(name) === 1) tokens.set(key, name);
    else unclear.set(key, name);
  });
  return { tokens, unclear };
}
