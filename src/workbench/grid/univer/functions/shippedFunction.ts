import { ArrayValueObject, BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { argumentLimit, firstError, plainRows, plainValue, Weight, type ArgumentValue } from "./arguments";
import { CustomFunctionsError, errorCodes, type CustomFunction } from "./customFunctions";
import type { ErrorMessages } from "./errorMessages";
import { lift } from "./lift";
import { parameterAt, takesErrors, type FunctionMetadata, type FunctionsMetadata } from "./metadata";
import { engineValue, type FormulaPlace } from "./results";

export interface ShippedFunctionParts {
  readonly metadata: FunctionMetadata;
  readonly all: FunctionsMetadata;
  readonly implementation: CustomFunction;
  readonly messages: ErrorMessages;
}

/**
 * One function of the shipped bundle inside Univer's formula engine, called at once as a native one is.
 *
 * Arguments arrive as Excel on the web sends them: blank is null, an optional one left out is null, an
 * error is an object (or the result, where the parameter takes none), a range is rows of values, and more
 * than 5 MB is refused. Nothing is ever thrown: one exception would end Univer's whole calculation.
 */
export class ShippedFunction extends BaseFunction {
  constructor(
    name: string,
    readonly parts: ShippedFunctionParts,
  ) {
    super(name);
    const { parameters } = parts.metadata;
    this.minParams = parameters.filter((each) => !each.optional && !each.repeating).length;
    this.maxParams = parameters.some((each) => each.repeating) ? 255 : parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const place = {
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    };
    this.parts.messages.restart(place);
    return engineValue(this.#result(values, place), place, (row, column, error) =>
      this.parts.messages.note(place, row, column, error.message),
    );
  }

  #result(values: readonly BaseValueObject[], place: FormulaPlace): unknown {
    try {
      const args = this.#arguments(values);
      if (args instanceof CustomFunctionsError) return args;
      const scalars = args.map(
        (_value, index) => parameterAt(this.parts.metadata, index)?.dimensionality !== "matrix",
      );
      const invocation = { functionName: this.parts.metadata.id, address: place };
      return lift(args, scalars, (each) => this.#call([...each, invocation]));
    } catch (problem) {
      return asFailure(problem);
    }
  }

  #call(args: readonly unknown[]): unknown {
    try {
      return this.parts.implementation(...args);
    } catch (problem) {
      return asFailure(problem);
    }
  }

  #arguments(
    values: readonly BaseValueObject[],
  ): (ArgumentValue | ArgumentValue[][])[] | CustomFunctionsError {
    const { metadata, all } = this.parts;
    const weight = new Weight();
    const args: (ArgumentValue | ArgumentValue[][])[] = [];
    for (const [index, value] of values.entries()) {
      const parameter = parameterAt(metadata, index);
      const isArray = value instanceof ArrayValueObject;
      const plain = isArray ? plainRows(value, weight) : plainValue(value);
      if (isArray && plain === null) return tooHeavy(metadata.name);
      const error = takesErrors(all, parameter) ? undefined : firstError(plain);
      if (error) return error;
      const wantsRows = parameter?.dimensionality === "matrix";
      const leftOut = !isArray && plain === null && parameter?.optional === true;
      args.push(wantsRows && !Array.isArray(plain) && !leftOut ? [[plain]] : plain);
    }
    while (args.length < metadata.parameters.length) args.push(null);
    return args;
  }
}

function tooHeavy(name: string): CustomFunctionsError {
  const limit = argumentLimit / 1_000_000;
  return new CustomFunctionsError(
    errorCodes.invalidValue,
    `${name} was given more than ${limit} MB, which Excel on the web does not send. Use fewer rows or columns.`,
  );
}

/** A thrown error of the runtime's own is its value; anything else is #VALUE!, as in Excel. */
function asFailure(problem: unknown): CustomFunctionsError {
  if (problem instanceof CustomFunctionsError) return problem;
  const why = problem instanceof Error ? problem.message : String(problem);
  return new CustomFunctionsError(errorCodes.invalidValue, `The function failed: ${why}`);
}
