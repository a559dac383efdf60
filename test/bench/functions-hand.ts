/**
 * The plainest typed code for the same answers, as a measure: reads the same cells, gives the same values, and
 * says nothing of what is missing. No catalogue, no broadcasting, no paragraphs.
 */

const yes = new Set(["YES", "Y", "TRUE", "T"]);
const no = new Set(["NO", "N", "FALSE", "F"]);

type Column = readonly (readonly unknown[])[];

function yesNo(cell: unknown): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (typeof cell !== "string") return null;
  const word = cell.trim().toUpperCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
}

function cents(cell: unknown): number | null {
  if (typeof cell === "number") return Math.round(cell * 100);
  if (typeof cell !== "string") return null;
  const text = cell.trim().replace(/[$,]/g, "");
  return text === "" ? null : Math.round(Number(text) * 100);
}

function word(cell: unknown): string {
  return typeof cell === "string" ? cell.trim().toLowerCase() : "";
}

export type Hand = (...columns: Column[]) => unknown[][];

/** @param missing the error for a row that is not decided */
export function handCode(missing: Error): Readonly<Record<string, Hand>> {
  function price(
    method: unknown,
    acquisition: unknown,
    depreciation: unknown,
    identical: unknown,
    equivalent: unknown,
    last: unknown,
    munition: unknown,
    serviceable: unknown,
  ): unknown {
    let cost: number | null;
    switch (word(method)) {
      case "no replacement":
        cost = cents(acquisition);
        break;
      case "identical":
        cost = cents(identical);
        break;
      case "equivalent":
        cost = cents(equivalent);
        break;
      case "last cost":
        cost = cents(last);
        break;
      default:
        return missing;
    }
    if (cost === null) return missing;
    const isMunition = yesNo(munition);
    const isServiceable = yesNo(serviceable);
    if (isMunition === true && isServiceable === true) return cost / 100;
    const less = cents(depreciation);
    if (less === null) return missing;
    if (less > 0 && isMunition !== false && isServiceable !== false) return missing;
    return cost < less ? missing : (cost - less) / 100;
  }

  function eligibility(
    aeca: unknown,
    sme: unknown,
    functioning: unknown,
    repair: unknown,
    requirement: unknown,
    sensitive: unknown,
    release: unknown,
  ): unknown {
    const isAeca = yesNo(aeca);
    const isSme = yesNo(sme);
    const works = yesNo(functioning);
    const broken = yesNo(repair);
    const need = word(requirement);
    const isSensitive = yesNo(sensitive);
    const needsRelease = yesNo(release);
    if (isAeca === false || isSme === true || works === false || broken === true || need === "none")
      return "Not eligible";
    if (need === "fms" && isSensitive === true && needsRelease === true) return "Not eligible";
    if (isAeca === null || isSme === null || works === null || need === "") return missing;
    if (
      need === "fms" &&
      (isSensitive === null || needsRelease === null) &&
      isSensitive !== false &&
      needsRelease !== false
    ) {
      return missing;
    }
    if (need !== "both" || isSensitive === false || needsRelease === false) return "Eligible";
    return isSensitive && needsRelease ? "Eligible: not to another FMS partner" : missing;
  }

  const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
  function serial(year: number, month: number, day: number): number {
    const leap = year % 4 === 0 && month > 2 ? 1 : 0;
    return (
      (year - 1900) * 365 + Math.floor((year - 1901) / 4) + (daysBefore[month - 1] ?? 0) + leap + day + 1
    );
  }

  function deadline(funds: unknown, milestone: unknown): unknown {
    let year = typeof funds === "number" ? funds : 0;
    if (typeof funds === "string") {
      const text = funds.trim().toUpperCase();
      const match = /^(?:FY)?(?:\d{4}\/)?(\d{4})$/.exec(text);
      year = match ? Number(match[1]) : 0;
    }
    if (year < 1976 || year > 2099) return missing;
    switch (word(milestone)) {
      case "expiration":
        return serial(year, 9, 30);
      case "value review":
        return serial(year + 5, 3, 31);
      case "completion":
        return serial(year + 5, 7, 30);
      case "closure":
      case "return memo":
        return serial(year + 5, 7, 31);
      case "cancellation":
        return serial(year + 5, 9, 30);
      default:
        return missing;
    }
  }

  const overRows = (count: number, of: (row: number) => unknown): unknown[][] => {
    const result = new Array<unknown[]>(count);
    for (let row = 0; row < count; row++) result[row] = [of(row)];
    return result;
  };
  return {
    STOCKPRICE: (m, a, d, i, e, l, u, s) =>
      overRows(m.length, (r) =>
        price(m[r]![0], a[r]![0], d[r]![0], i[r]![0], e[r]![0], l[r]![0], u[r]![0], s[r]![0]),
      ),
    RETURNCHECK: (a, s, f, n, q, v, x) =>
      overRows(a.length, (r) =>
        eligibility(a[r]![0], s[r]![0], f[r]![0], n[r]![0], q[r]![0], v[r]![0], x[r]![0]),
      ),
    BPCDEADLINE: (f, m) => overRows(f.length, (r) => deadline(f[r]![0], m[r]![0])),
  };
}
