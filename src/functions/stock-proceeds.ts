/**
 * SAMM function on the proceeds of a sale from stock, SAMM C9.4.8.1.1 and .3: arguments to facts, the policy core's rule, its answer to
 * cells. Excel's own types end here: arguments are `unknown` until read.
 */
import {
  dollarsOfCents,
  isKnown,
  proceedsOf,
  stockSaleColumns,
  type Answer,
  type Cents,
  type Fact,
  type Method,
  type Proceeds,
} from "../policy";
import { known, lacking } from "./edge/facts";
import { isLeftOut } from "./edge/grid";
import { choice, column, money } from "./edge/parameters";
import { spread, spreadWide, type FactsOf } from "./edge/spread";

const proceedsParameters = [
  column(stockSaleColumns, "requestedMethod", "method"),
  money("price"),
  column(stockSaleColumns, "nationalFunds"),
  column(stockSaleColumns, "grantFunds"),
] as const;
const accountParameter = choice("account", ["SDAF", "Treasury", "Procurement"]);
const proceedsInto = { SDAF: "sdaf", Treasury: "treasury", Procurement: "procurement" } as const;

/**
 * Gives where the proceeds of a sale from stock are deposited: dollars to the Special Defense Acquisition Fund, to the U.S. Treasury, and to the procurement account.
 * @customfunction STOCKPROCEEDS
 * @helpurl https://localhost:3000/help/STOCKPROCEEDS.html
 * @param method No replacement, Identical, Equivalent or Last cost.
 * @param price Price of the article, in dollars.
 * @param [nationalFunds] What the purchaser pays with national funds, in dollars.
 * @param [grantFunds] What is paid with U.S. grant assistance such as FMF or BPC funds, in dollars.
 * @param [account] SDAF, Treasury or Procurement. Left out: the three side by side.
 * @returns Dollars for the account, or for the three accounts side by side.
 */
export function stockProceeds(
  method: unknown[][],
  price: unknown[][],
  nationalFunds?: unknown[][],
  grantFunds?: unknown[][],
  account?: unknown[][],
): unknown[][] {
  const given = [method, price, nationalFunds, grantFunds] as const;
  if (isLeftOut(account)) {
    return spreadWide(proceedsParameters, given, 3, threeProceeds, dollarsOfCents);
  }
  return spread(
    [...proceedsParameters, accountParameter],
    [...given, account],
    oneOfProceeds,
    dollarsOfCents,
  );
}

type ProceedsFacts = FactsOf<typeof proceedsParameters>;

function threeProceeds(facts: ProceedsFacts): readonly Answer<Cents>[] {
  const { sdaf, treasury, procurement } = proceedsFor(facts[0], facts[1], facts[2], facts[3]);
  return [sdaf, treasury, procurement];
}

function oneOfProceeds(facts: readonly [...ProceedsFacts, Fact<keyof typeof proceedsInto>]): Answer<Cents> {
  const account = facts[4];
  if (!isKnown(account)) return lacking("account", account);
  return proceedsFor(facts[0], facts[1], facts[2], facts[3])[proceedsInto[account]];
}

function proceedsFor(
  method: Fact<Method>,
  price: Fact<Cents>,
  nationalFunds: Fact<Cents>,
  grantFunds: Fact<Cents>,
): Proceeds {
  const proceeds = proceedsOf({
    facts: { nationalFunds, grantFunds, fundSource: null },
    intent: isKnown(method) ? known(method !== "No replacement") : lacking("method", method),
    price: isKnown(price) ? known(price) : lacking("price", price),
  });
  const amounts = { nationalFunds, grantFunds };
  return {
    sdaf: askingForAmounts(proceeds.sdaf, amounts),
    treasury: askingForAmounts(proceeds.treasury, amounts),
    procurement: proceeds.procurement,
  };
}

/** A row may name its fund source instead of both amounts; the function takes the amounts only. */
function askingForAmounts(
  answer: Answer<Cents>,
  amounts: Readonly<Record<string, Fact<Cents>>>,
): Answer<Cents> {
  if (answer.status !== "unknown" || !answer.missing.includes("fundSource")) return answer;
  return { status: "unknown", missing: Object.keys(amounts).filter((name) => amounts[name] === null) };
}
