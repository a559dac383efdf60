/** Every sentence a SAMM function can put behind an Excel error, in one place. */

interface ShapedArgument {
  readonly label: string;
  readonly grid: readonly (readonly unknown[])[];
}

/** `Price is 3 x 1 cells, Method is 2 x 1: ranges must be of one shape` */
export function unequalShapes(one: ShapedArgument, other: ShapedArgument): string {
  return `${one.label} is ${shapeOf(one)} cells, ${other.label} is ${shapeOf(other)}: ranges must be of one shape`;
}

function shapeOf({ grid }: ShapedArgument): string {
  return `${grid.length} x ${grid[0]?.length ?? 0}`;
}

/** `needs Munition, Depreciation` */
export function needs(labels: readonly string[]): string {
  return `needs ${labels.join(", ")}`;
}
