/** An id of the form files want, `{8-4-4-4-12}`: the text itself where it is one, else one made from it. */
export function guidOf(text: string): string {
  if (/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(text)) return text.toUpperCase();
  const digits = [0, 1, 2, 3].map((part) => hash(text, part).toString(16).padStart(8, "0")).join("");
  const cut = [0, 8, 12, 16, 20, 32];
  return `{${cut
    .slice(1)
    .map((end, index) => digits.slice(cut[index], end))
    .join("-")
    .toUpperCase()}}`;
}

/** FNV-1a with another start for each part; ids need to differ, not to be secret. */
function hash(text: string, part: number): number {
  let value = (0x811c9dc5 ^ (part * 0x9e3779b1)) >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}
