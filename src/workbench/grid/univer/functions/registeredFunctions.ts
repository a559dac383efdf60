import { BooleanNumber } from "@univerjs/core";
import {
  FunctionType,
  type BaseFunction,
  type IFunctionInfo,
  type IFunctionNames,
} from "@univerjs/engine-formula";
import type { CustomFunctionsRuntime } from "./customFunctions";
import { ErrorMessages } from "./errorMessages";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata";
import { ShippedFunction } from "./shippedFunction";

/** The add-in's functions, ready for Univer's formula engine. */
export interface RegisteredFunctions {
  /** Names as typed, `SAMM.STOCKPRICE`. */
  readonly names: readonly string[];
  readonly executors: [new (name: IFunctionNames) => BaseFunction, IFunctionNames][];
  readonly descriptions: IFunctionInfo[];
  readonly messages: ErrorMessages;
}

/**
 * Binds what a functions script associated to what its metadata says.
 *
 * @param namespace the add-in's, from its manifest: `SAMM`
 * @throws Error naming a function the metadata has and the script has not
 */
export function registerFunctions(
  namespace: string,
  all: FunctionsMetadata,
  runtime: CustomFunctionsRuntime,
): RegisteredFunctions {
  const messages = new ErrorMessages();
  const bound = all.functions.map((metadata) => {
    const name = `${namespace}.${metadata.name}`.toUpperCase();
    const implementation = runtime.get(metadata.id);
    if (!implementation) throw new Error(`functions.js does not define ${name}.`);
    return { name, metadata, implementation };
  });
  return {
    messages,
    names: bound.map(({ name }) => name),
    descriptions: bound.map(({ name, metadata }) => describe(name, metadata)),
    executors: bound.map(({ name, metadata, implementation }) => {
      const parts = { metadata, all, messages, implementation };
      const executor = class extends ShippedFunction {
        constructor() {
          super(name, parts);
        }
      };
      return [executor, name];
    }),
  };
}

function describe(name: string, { description = "", parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description.split(/(?<=\.)\s/)[0] ?? description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
