import type { Grid } from "../grid/grid";
import { Host, type HostOptions } from "./host";

/**
 * A stand-in for Excel on the web over a grid. `attach` loads an add-in into a frame, `invokeCommand` runs
 * a command of its ribbon, `customFunctions.invoke` calls one of its functions through its own runtime.
 */
export function createHost(grid: Grid, options: HostOptions = {}): Host {
  return new Host(grid, options);
}
