/** About the pixels a text takes in Excel's standard font: seven a character, and a margin. */
export function displayWidth(text: string): number {
  const lines = text.split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return longest === 0 ? 0 : longest * 7 + 5;
}
