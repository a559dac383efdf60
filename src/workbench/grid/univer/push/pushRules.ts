import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import { AddSheetTableMutation, DeleteSheetTableMutation, TableManager } from "@univerjs/preset-sheets-table";
import { AddCommentMutation, DeleteCommentMutation, ThreadCommentModel } from "@univerjs/thread-comment";
import type { Book, SheetData } from "../../memory/book";
import { univerComments } from "../convert/comments";
import { univerRule } from "../convert/conditionalFormats";
import { univerTable } from "../convert/tables";
import { univerValidation } from "../convert/validations";
import { definedNames, validationId, type UniverName } from "../snapshot";
import type { Unit } from "../unit";

/** Makes what is bound to cells - rules, drop-downs, tables, names, comments - in Univer equal to the workbook's. */
export class RulePusher {
  /** What was pushed last, so that nothing is pushed twice. */
  readonly #pushed = new Map<string, string>();

  constructor(
    readonly unit: Unit,
    readonly book: Book,
  ) {
    // A snapshot has just brought all of it.
    for (const sheet of book.sheets) {
      const { id } = sheet.info;
      this.#isNew(`formats ${id}`, sheet.conditionalFormats.map(univerRule));
      this.#isNew(
        `validations ${id}`,
        sheet.validations.map((each, index) => univerValidation(each, validationId(index))),
      );
    }
    for (const { info } of book.tables) this.#isNew(`table ${info.id}`, univerTable(info, unit.id));
    this.#isNew("names", definedNames(book));
    this.#isNew("comments", book.comments);
  }

  /** Says that the user changed something of this kind in Univer: what was pushed last is no guide any more. */
  forget(kind: "formats" | "validations" | "names" | "comments"): void {
    for (const key of [...this.#pushed.keys()]) if (key.startsWith(kind)) this.#pushed.delete(key);
  }

  /** Univer moved or renamed tables: each is taken out and put in again. */
  forgetTables(): void {
    for (const [key, text] of this.#pushed) {
      if (!key.startsWith("table ")) continue;
      const { subUnitId } = JSON.parse(text) as { subUnitId: string };
      this.#pushed.set(key, JSON.stringify({ subUnitId }));
    }
  }

  pushFormats(sheet: SheetData): void {
    const rules = sheet.conditionalFormats.map(univerRule);
    const target = { unitId: this.unit.id, subUnitId: sheet.info.id };
    if (!this.#isNew(`formats ${sheet.info.id}`, rules)) return;
    const model = this.unit.injector.get(ConditionalFormattingRuleModel);
    for (const { cfId } of [...(model.getSubunitRules(target.unitId, target.subUnitId) ?? [])]) {
      this.unit.mutate(DeleteConditionalRuleMutation, { ...target, cfId });
    }
    // Univer asks the one added last first.
    for (const rule of [...rules].reverse())
      this.unit.mutate(AddConditionalRuleMutation, { ...target, rule });
  }

  pushValidations(sheet: SheetData): void {
    const rules = sheet.validations.map((each, index) => univerValidation(each, validationId(index)));
    const target = { unitId: this.unit.id, subUnitId: sheet.info.id };
    if (!this.#isNew(`validations ${sheet.info.id}`, rules)) return;
    const model = this.unit.injector.get(DataValidationModel);
    const old = model.getRules(target.unitId, target.subUnitId).map(({ uid }) => uid);
    if (old.length > 0)
      this.unit.mutate(RemoveDataValidationMutation, { ...target, ruleId: old, source: "command" });
    if (rules.length > 0)
      this.unit.mutate(AddDataValidationMutation, { ...target, rule: rules, source: "command" });
  }

  pushTables(): void {
    const unitId = this.unit.id;
    const wanted = new Map(this.book.tables.map(({ info }) => [info.id, info]));
    for (const key of [...this.#pushed.keys()].filter((each) => each.startsWith("table "))) {
      const tableId = key.slice("table ".length);
      const info = wanted.get(tableId);
      const pushed = this.#pushed.get(key) ?? "";
      if (info && pushed === JSON.stringify(univerTable(info, unitId))) continue;
      const { subUnitId } = JSON.parse(pushed) as { subUnitId: string };
      const isThere = this.unit.injector.get(TableManager).getTableById(unitId, tableId) !== undefined;
      if (isThere) this.unit.mutate(DeleteSheetTableMutation, { unitId, subUnitId, tableId });
      this.#pushed.delete(key);
    }
    for (const info of wanted.values()) {
      const table = univerTable(info, unitId);
      if (this.#isNew(`table ${info.id}`, table)) this.unit.mutate(AddSheetTableMutation, table);
    }
  }

  pushNames(): void {
    const before = this.#pushed.get("names") ?? "{}";
    const names = definedNames(this.book);
    if (!this.#isNew("names", names)) return;
    for (const [id, old] of Object.entries(JSON.parse(before) as Record<string, UniverName>)) {
      if (!(id in names)) this.unit.mutate(RemoveDefinedNameMutation, { unitId: this.unit.id, ...old });
    }
    for (const name of Object.values(names)) {
      this.unit.mutate(SetDefinedNameMutation, { unitId: this.unit.id, ...name });
    }
  }

  pushComments(): void {
    if (!this.#isNew("comments", this.book.comments)) return;
    const unitId = this.unit.id;
    for (const { root } of this.unit.injector.get(ThreadCommentModel).getUnit(unitId)) {
      this.unit.mutate(DeleteCommentMutation, { unitId, subUnitId: root.subUnitId, commentId: root.id });
    }
    for (const comment of this.book.comments.flatMap((each) => univerComments(each, unitId))) {
      this.unit.mutate(AddCommentMutation, { unitId, subUnitId: comment.subUnitId, comment });
    }
  }

  #isNew(key: string, item: unknown): boolean {
    const text = JSON.stringify(item);
    if (this.#pushed.get(key) === text) return false;
    this.#pushed.set(key, text);
    return true;
  }
}
