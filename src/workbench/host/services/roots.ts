import type { HostContext } from "../hostContext";
import { notImplemented } from "../hostError";
import { Workbook } from "../model/workbook/workbook";
import type { HostObject } from "../query/hostObject";
import type { Roots } from "../query/interpreter";
import { AddinInternalService } from "./addinInternalService";
import { AppRuntimePersistenceService, AppRuntimeService } from "./appRuntimeService";
import type { CustomFunctions } from "./customFunctions";
import { CustomFunctionsService } from "./customFunctionsService";
import { DynamicRibbon } from "./dynamicRibbon";
import type { Pane } from "./pane";
import type { Ribbon } from "./ribbon";

/** Where batches start: the workbook, and the services of Office by their names. */
export function rootsOf(
  context: HostContext,
  parts: { readonly pane: Pane; readonly ribbon: Ribbon; readonly functions: CustomFunctions },
): Roots {
  const { pane, ribbon, functions } = parts;
  const services: Readonly<Record<string, () => HostObject>> = {
    "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(context),
    "Microsoft.AppRuntime.AppRuntimeService": () => new AppRuntimeService(context, pane),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": () =>
      new AppRuntimePersistenceService(context, pane),
    "Microsoft.DynamicRibbon.DynamicRibbon": () => new DynamicRibbon(context, ribbon),
    "Microsoft.ExcelServices.CustomFunctions": () => new CustomFunctionsService(context, functions),
  };
  return {
    workbook: () => new Workbook(context),
    service: (name) => {
      const make = services[name];
      if (!make) throw notImplemented(`the service ${name}`);
      return make();
    },
  };
}
