import {
  isBad,
  isoOfDay,
  moneyText,
  percentText,
  readDate,
  readMoney,
  readPercent,
  type CellValue,
  type Column,
} from "../../policy";

/** A cell as people write it: dates and money readable, whatever cannot be read as it stands. */
export function cellText(column: Column, value: CellValue): string {
  if (value === null || value === "") return "(blank)";
  const asWritten = String(value);
  switch (column.type) {
    case "money": {
      const cents = readMoney(value);
      return cents === null || isBad(cents) ? asWritten : `$${moneyText(cents)}`;
    }
    case "date": {
      const day = readDate(value);
      return day === null || isBad(day) ? asWritten : isoOfDay(day);
    }
    case "percent": {
      const percent = readPercent(value);
      return percent === null || isBad(percent) ? asWritten : `${percentText(percent)} %`;
    }
    case "yes-no":
      return value === true ? "Yes" : value === false ? "No" : asWritten;
    default:
      return asWritten;
  }
}
