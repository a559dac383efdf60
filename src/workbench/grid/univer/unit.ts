import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type IMutation,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { GridError } from "../gridError";

type Injector = ReturnType<Univer["__getInjector"]>;

/** The one open workbook in Univer, and how its contents are changed without asking the user. */
export class Unit {
  readonly injector: Injector;
  readonly commands: ICommandService;
  #busy = 0;

  constructor(
    univer: Univer,
    readonly id: string,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  get workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.id, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new GridError("InvalidOperation", "The workbook is not open any more.");
    return workbook;
  }

  sheet(sheetId: string): Worksheet | undefined {
    return this.workbook.getSheetBySheetId(sheetId) ?? undefined;
  }

  /** True while the workbook writes into Univer: what Univer reports then is no act of the user's. */
  get isWriting(): boolean {
    return this.#busy > 0;
  }

  /** Runs what writes into Univer. The user's undo list ends here: it would undo into another workbook. */
  write(task: () => void): void {
    this.#busy += 1;
    try {
      task();
    } finally {
      this.#busy -= 1;
    }
    this.injector.get(IUndoRedoService).clearUndoRedo(this.id);
  }

  /** Carries out one mutation at once. */
  mutate<P extends object>(mutation: IMutation<P> | { readonly id: string }, params: P): void {
    this.commands.syncExecuteCommand(mutation.id, { unitId: this.id, ...params });
  }

  /** As one that came from somebody else who works on the workbook: Univer goes to no other sheet for it. */
  mutateQuietly<P extends object>(mutation: IMutation<P>, params: P): void {
    this.commands.syncExecuteCommand(mutation.id, { unitId: this.id, ...params }, { fromCollab: true });
  }
}
