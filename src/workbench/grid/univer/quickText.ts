import { InterceptorEffectEnum, type CellValueType, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** The place of Univer's own check in the order of those who may change how a cell is drawn. */
const checkPriority = 10;

const quick = new WeakSet<Univer>();

/**
 * Keeps Univer from asking of each text it draws whether it could be read as a date or number, to mark it.
 * The marks are off, but it asks all the same, and a screen of texts takes a quarter of a second. Around
 * that one check the cells do not say that they are text. To be called once there is a workbook.
 */
export function drawTextQuickly(univer: Univer): void {
  if (quick.has(univer)) return;
  quick.add(univer);
  const service = univer.__getInjector().get(SheetInterceptorService);
  const hidden = new WeakMap<object, CellValueType>();
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: checkPriority + 1,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _position, next) => {
      if (!cell?.t || typeof cell.v !== "string") return next(cell);
      const { t, ...rest } = cell;
      hidden.set(rest, t);
      return next(rest);
    },
  });
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: checkPriority - 1,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _position, next) => {
      const t = cell ? hidden.get(cell) : undefined;
      return next(cell && t !== undefined ? { ...cell, t } : cell);
    },
  });
}
