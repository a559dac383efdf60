import type { HostContext } from "../hostContext";

/**
 * An object of Excel's model. Its members on the wire are those of its class whose names start with a
 * capital (or `_` and a capital), as office.js spells them: a getter that gives a `HostObject` is a
 * navigation property, any other getter a scalar one, a setter makes it writable, a method is a method.
 */
export abstract class HostObject {
  /** The class as office.js names it. */
  abstract readonly type: string;

  /** The id the client finds the object by in later batches, once it has asked to keep it. */
  referenceId: string | null = null;

  constructor(readonly host: HostContext) {}

  /** What the client needs to know of a new object at once, such as its `Id`. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** A collection: `load` gives its items. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];
}

/** The answer of `...OrNullObject` where there is nothing. */
export class NullObject {
  readonly isNull = true;
}

export const nullObject = new NullObject();

/** What an object path may lead to. */
export type Resolved = HostObject | NullObject;
