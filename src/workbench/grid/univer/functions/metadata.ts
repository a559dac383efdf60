/** What `functions.json` says of one parameter. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** `functions.json`, as the add-in ships it and Excel reads it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** Whether an error value in an argument is handed to the function; if not, it is the result. */
export function takesErrors(metadata: FunctionsMetadata, parameter: ParameterMetadata | undefined): boolean {
  return metadata.allowErrorForDataTypeAny === true && (parameter?.type ?? "any") === "any";
}

/** The parameter an argument belongs to; the last one may repeat. */
export function parameterAt(metadata: FunctionMetadata, index: number): ParameterMetadata | undefined {
  const { parameters } = metadata;
  const last = parameters[parameters.length - 1];
  return parameters[index] ?? (last?.repeating ? last : undefined);
}
