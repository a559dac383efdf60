import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { cellName } from "../a1";
import type { Book } from "../memory/book";
import type { CellValue } from "../shapes";
import { valueOf } from "./convert/cellData";
import { rectOfRange } from "./convert/ranges";
import type { Unit } from "./unit";

/** Whether a `SetRangeValues` mutation brings results of formulas, not contents. */
export function isResult(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true || options?.applyFormulaCalculationResult === true;
}

/** True for a mutation that brings no contents: Univer calculates nothing after it. */
function isLookOnly({ id, params }: Readonly<ICommandInfo>): boolean {
  const { trigger } = (params ?? {}) as ISetRangeValuesMutationParams;
  return id === SetRangeValuesMutation.id && trigger === SetStyleCommand.id;
}

/** Cells by row and column, as mutations carry them. */
type CellRows = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** Brings what Univer calculates into the workbook, and knows when there is nothing left to calculate. */
export class Calculation {
  /** Loading a workbook starts a calculation of everything. */
  #pending = true;
  #changedSinceStart = false;
  #waiting: (() => void)[] = [];
  readonly #changed = new Set<string>();

  constructor(
    readonly unit: Unit,
    readonly book: Book,
    readonly onCalculated: (sheetId: string) => void,
  ) {}

  /** Called for each command Univer has carried out. */
  observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (isResult(options)) this.#takeResults(command.params as ISetRangeValuesMutationParams);
        break;
      case SetArrayFormulaDataMutation.id:
        this.#takeSpills(command.params as ISetArrayFormulaDataMutationParams);
        return;
      case SetFormulaCalculationStartMutation.id:
        this.#pending = true;
        this.#changedSinceStart = false;
        return;
      case SetFormulaCalculationNotificationMutation.id:
        this.#progress(command.params as ISetFormulaCalculationNotificationMutation);
        return;
    }
    if (isResult(options) || options?.onlyLocal === true || isLookOnly(command)) return;
    const dirties = this.unit.injector.get(IActiveDirtyManagerService).get(command.id);
    if (dirties ?? command.id === SetTriggerFormulaCalculationStartMutation.id) this.expect();
  }

  /** Says that a calculation is about to start. */
  expect(): void {
    this.#pending = true;
    this.#changedSinceStart = true;
  }

  recalculate(): void {
    this.expect();
    this.unit.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** Whether there is something left to calculate. */
  get isPending(): boolean {
    return this.#pending;
  }

  /** Resolves when formulas show their values; at once when they do. */
  settle(): Promise<void> {
    if (!this.#pending) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #takeResults({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.book.sheets.find(({ info }) => info.id === subUnitId);
    if (!sheet || !cellValue) return;
    for (const [row, cells] of Object.entries(cellValue as CellRows)) {
      for (const [column, data] of Object.entries(cells)) {
        const cell = sheet.cells.get(Number(row), Number(column));
        if (cell?.formula === undefined) continue;
        const value = valueOf(data);
        if (value === cell.value) continue;
        cell.value = value;
        this.#changed.add(subUnitId);
      }
    }
  }

  #takeSpills({ arrayFormulaRange, arrayFormulaCellData }: ISetArrayFormulaDataMutationParams): void {
    const ranges = arrayFormulaRange[this.unit.id] ?? {};
    const values = arrayFormulaCellData[this.unit.id] ?? {};
    for (const sheet of this.book.sheets) {
      const { id } = sheet.info;
      const cells = values[id];
      const before = JSON.stringify([...sheet.spills]);
      sheet.spills = new Map();
      const spilled = Object.values((ranges[id] ?? {}) as Record<number, Record<number, IRange>>);
      for (const each of spilled.flatMap((row) => Object.values(row))) {
        const range = rectOfRange(each);
        const rows = Array.from({ length: range.rows }, (_row, r) =>
          Array.from({ length: range.columns }, (_column, c): CellValue => {
            const data = cells?.[range.row + r]?.[range.column + c];
            return valueOf(data);
          }),
        );
        sheet.spills.set(cellName(range.row, range.column), { range, values: rows });
      }
      if (before !== JSON.stringify([...sheet.spills])) this.#changed.add(id);
    }
  }

  #progress({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;
    if (this.#changedSinceStart) return;
    this.#pending = false;
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const sheetId of changed) this.onCalculated(sheetId);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
