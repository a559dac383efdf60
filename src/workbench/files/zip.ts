import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo, type Zippable } from "fflate";
import { FileFault } from "./fault";

const megabyte = 1024 * 1024;
const largestFile = 100 * megabyte;
const largestUnpacked = 700 * megabyte;
const mostParts = 20_000;

/** The parts of a package: name without a leading slash -> bytes. */
export type Parts = Map<string, Uint8Array>;

/**
 * Unpacks an .xlsx file.
 *
 * The sizes a zip declares are summed before anything is unpacked, and no part may grow beyond what it
 * declared, so a zip bomb costs a sentence and not the page.
 *
 * @param bytes the file
 * @returns its parts; folders are left out
 * @throws FileFault when it is no zip, damaged, or too large
 */
export function unpack(bytes: Uint8Array): Parts {
  refuseWhatIsNoZip(bytes);
  let parts = 0;
  let total = 0;
  const accept = (file: UnzipFileInfo): boolean => {
    parts += 1;
    total += file.originalSize;
    if (parts > mostParts || total > largestUnpacked) throw tooLarge();
    return !file.name.endsWith("/");
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: accept })));
  } catch (problem) {
    if (problem instanceof FileFault) throw problem;
    throw new FileFault("The file is damaged: it cannot be unpacked. It was not opened; try another copy.");
  }
}

/** Packs parts into a file. The same parts in the same order give the same bytes, on any day in any zone. */
export function pack(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** The text of a part. Excel writes UTF-8; UTF-16 with a byte order mark is read too. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = strFromU8(bytes);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function refuseWhatIsNoZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileFault("The file is empty. It was not opened.");
  if (bytes.length > largestFile) throw tooLarge();
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new FileFault(
      "The file is an old .xls workbook or is protected by a password. It was not opened; save it as .xlsx without a password first.",
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new FileFault("The file is not an Excel workbook (.xlsx). It was not opened.");
  }
}

function tooLarge(): FileFault {
  return new FileFault(
    "The workbook is too large for this page (over 100 MB, or over 700 MB unpacked). It was not opened.",
  );
}
