import { BAD, type Fact } from "./bad";
import { isCellError } from "./text";

/** A word with case, spaces and punctuation taken out, for comparing. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/**
 * A reader for a choice cell: the listed words and their aliases, ignoring case, spaces and
 * punctuation. A number 0 is blank (a drop-down holds words).
 */
export function choiceReader<T extends string>(
  words: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
): (value: unknown) => Fact<T> {
  const byPlain = new Map<string, T>();
  for (const word of words) byPlain.set(plain(word), word);
  for (const [alias, word] of Object.entries(aliases)) byPlain.set(plain(alias), word);
  const exact = new Map<unknown, T>(words.map((word) => [word, word]));
  return (value) => {
    const word = exact.get(value);
    if (word !== undefined) return word;
    if (value === null || value === undefined || value === 0) return null;
    if (typeof value !== "string") return BAD.unrecognisedChoice;
    const text = value.trim();
    if (text === "") return null;
    if (isCellError(text)) return BAD.cellError;
    return byPlain.get(plain(text)) ?? BAD.unrecognisedChoice;
  };
}

const YES = new Set(["true", "yes", "y", "t"]);
const NO = new Set(["false", "no", "n", "f"]);

/** As forms and people mostly write them: no folding needed. */
const USUAL: ReadonlyMap<string, boolean> = new Map([
  ["Yes", true],
  ["No", false],
  ["TRUE", true],
  ["FALSE", false],
  ["Y", true],
  ["N", false],
]);

/** Reads TRUE/FALSE, Yes/No, Y/N, T/F in any case. Numbers are refused: 1 and 0 are not answers. */
export function readYesNo(value: unknown): Fact<boolean> {
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return BAD.notYesOrNo;
  const usual = USUAL.get(value);
  if (usual !== undefined) return usual;
  const text = value.trim().toLowerCase();
  if (text === "") return null;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return isCellError(text) ? BAD.cellError : BAD.notYesOrNo;
}
