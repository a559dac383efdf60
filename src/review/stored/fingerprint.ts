import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { CellValue } from "../../policy";
import type { Facts } from "../table/rows";

/** What can be fingerprinted: data as JSON has it. */
export type Data =
  null | boolean | number | string | undefined | readonly Data[] | { readonly [key: string]: Data };

/**
 * One text for one content, on every machine, in every locale and time zone: fields sorted by name, fields
 * without a value left out, numbers at Excel's 15 significant digits, so `=0.1+0.2` and 0.3 are the same.
 */
export function canonicalText(data: Data): string {
  if (data === null || data === undefined) return "null";
  if (typeof data === "number") return canonicalNumber(data);
  if (typeof data !== "object") return JSON.stringify(data);
  if (Array.isArray(data)) return `[${(data as readonly Data[]).map(canonicalText).join(",")}]`;
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`).join(",")}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) return "null";
  const rounded = Number(value.toPrecision(15));
  return String(Number.isFinite(rounded) ? rounded + 0 : value);
}

/** SHA-256 of the canonical text, 64 hexadecimal digits. It tells contents apart; it is no signature. */
export function fingerprint(data: Data): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(data))));
}

/** The facts of a row that hold something, as data. */
export function factsData(facts: Facts): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** Digits of a fingerprint that are kept where very many are stored: 96 bits. */
const SHORT = 24;

/** The fingerprint of a row's facts, short: which sheet columns they stood in does not matter. */
export function rowFingerprint(facts: Facts): string {
  return fingerprint(factsData(facts)).slice(0, SHORT);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * A mark of one cell in four characters (24 bits), to name the cell that changed in a row whose fingerprint
 * differs. FNV-1a: quick, and only ever asked about rows known to differ.
 */
export function cellMark(value: CellValue): string {
  const text = canonicalText(value);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return [18, 12, 6, 0].map((shift) => DIGITS[(folded >>> shift) & 63]).join("");
}
