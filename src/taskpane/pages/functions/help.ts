/** One function as its help page has it; made by the build from docs/functions, served beside the pane. */
export interface FunctionHelp {
  readonly name: string;
  readonly title: string;
  /** File of the whole page, in the help folder. */
  readonly page: string;
  readonly summary: string;
  readonly syntax: string;
  readonly parameters: readonly Parameter[];
  readonly returns: string;
  readonly errors: readonly { readonly error: string; readonly when: string }[];
  readonly examples: readonly { readonly formula: string; readonly result: string; readonly why: string }[];
  readonly paragraph: string;
}

export interface Parameter {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly optional: boolean;
}

/** Loads the help of all functions from the pane's own origin. */
export async function loadHelp(): Promise<readonly FunctionHelp[]> {
  const response = await fetch("help/index.json");
  if (!response.ok) throw new Error(`help/index.json: ${response.status}`);
  const { functions } = (await response.json()) as { readonly functions: readonly FunctionHelp[] };
  return functions;
}

/** The functions in which every word of a text occurs, in name, summary, parameters or paragraph. */
export function searchHelp(functions: readonly FunctionHelp[], text: string): readonly FunctionHelp[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return functions.filter(({ title, summary, parameters, paragraph }) => {
    const haystack = [
      title,
      summary,
      paragraph,
      ...parameters.flatMap(({ name, description }) => [name, description]),
    ]
      .join("\n")
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
