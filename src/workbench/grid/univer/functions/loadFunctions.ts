import { CustomFunctionsRuntime } from "./customFunctions";
import type { FunctionsMetadata } from "./metadata";
import { registerFunctions, type RegisteredFunctions } from "./registeredFunctions";

/**
 * Loads the functions the add-in ships, as Excel would: the script and its metadata.
 *
 * @param scriptUrl address of functions.js
 * @param metadataUrl address of functions.json
 * @param namespace the add-in's, `SAMM`
 */
export async function loadFunctions(
  scriptUrl: string,
  metadataUrl: string,
  namespace: string,
): Promise<RegisteredFunctions> {
  const runtime = new CustomFunctionsRuntime();
  // The script looks for this name, as it would find it in Excel's runtime.
  Object.assign(globalThis, { CustomFunctions: runtime });
  const [metadata] = await Promise.all([fetchJson(metadataUrl), loadScript(scriptUrl)]);
  return registerFunctions(namespace, metadata, runtime);
}

async function fetchJson(url: string): Promise<FunctionsMetadata> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was not found. Build the add-in first.`);
  return (await response.json()) as FunctionsMetadata;
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be loaded. Build the add-in first.`));
    document.head.append(script);
  });
}
