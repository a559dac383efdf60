import { SaxesParser } from "saxes";
import { GridError } from "./gridError";

/**
 * Checks that a text is one well-formed XML document, as Excel does before it keeps a part.
 *
 * @returns the namespace of the root element, `""` if it has none.
 * @throws GridError `InvalidArgument` otherwise.
 */
export function rootNamespace(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const errors: Error[] = [];
  const namespaces: string[] = [];
  parser.on("error", (error) => errors.push(error));
  parser.on("opentag", ({ uri }) => namespaces.push(uri));
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  const [root] = namespaces;
  if (errors.length === 0 && root !== undefined) return root;
  throw new GridError("InvalidArgument", "The text is not a well-formed XML document.");
}
