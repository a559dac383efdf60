/** Part of Excel's library, but not of its type declarations. */
declare const CustomFunctions: { delayInitialization(): void };

/** How long to wait for the first picture of a pane that may be hidden, where there are no pictures. */
const LONGEST_WAIT = 300;

/**
 * Tells Excel to hold back calls of SAMM.* until functions.js has said what they are. To be called while the
 * page loads: office.js starts to take calls when it is done.
 */
export function announceFunctions(): void {
  if (typeof CustomFunctions !== "undefined") CustomFunctions.delayInitialization();
}

/**
 * Loads functions.js once the pane is drawn: the analyst sees the pane sooner, and formulas calculate a
 * moment later. Where the pane is hidden nothing is drawn, and the functions do not wait.
 */
export function loadFunctions(): void {
  let isAsked = false;
  const load = (): void => {
    if (isAsked) return;
    isAsked = true;
    const script = document.createElement("script");
    script.src = "functions.js";
    document.head.append(script);
  };
  if (document.visibilityState === "hidden") load();
  else {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load, 0)));
    setTimeout(load, LONGEST_WAIT);
  }
}
