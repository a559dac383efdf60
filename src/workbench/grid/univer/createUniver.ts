import { LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/en-US";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { UniverSheetsThreadCommentPreset } from "@univerjs/preset-sheets-thread-comment";
import threadCommentWords from "@univerjs/preset-sheets-thread-comment/locales/en-US";
import { CalculationMode } from "@univerjs/sheets-formula";
import { defaultTheme } from "@univerjs/themes";
import { compareEachCell } from "./exactComparing";
import type { RegisteredFunctions } from "./functions/registeredFunctions";
import { tableTheme } from "./tableTheme";

type PluginEntry = PluginCtor | [PluginCtor, unknown];

/** A running Univer with its facade. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Starts Univer in an element: the spreadsheet, its drop-downs, filters, tables, rules, notes and comments.
 * Own assembly of the single packages: the umbrella package would bring closed ones.
 *
 * @param container where it draws
 * @param functions the add-in's functions, known before the first formula is read
 */
export function createUniver(container: HTMLElement, functions: RegisteredFunctions): RunningUniver {
  compareEachCell();
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      footer: { menus: false },
      // Line numbers are text made of digits: no mark, no question.
      disableTextFormatMark: true,
      disableTextFormatAlert: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
      formula: {
        function: functions.executors,
        description: functions.descriptions,
        // Values stored in a file are shown at once; a calculation of everything follows.
        initialFormulaComputing: CalculationMode.FORCED,
      },
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsConditionalFormattingPreset(),
    // A list opens under a cell that is typed into: a search box in it would take the keys, which are the cell's.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
    // Excel shows no tab above a table.
    {
      plugins: [
        [UniverSheetsTablePlugin, { userThemes: [tableTheme] }],
        [UniverSheetsTableUIPlugin, { hideAnchor: true }],
      ],
    },
    UniverSheetsThreadCommentPreset(),
  ];
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words() },
    theme: defaultTheme,
  });
  const plugins = new Map<string, [PluginCtor, unknown]>();
  for (const preset of presets) {
    for (const entry of preset.plugins as PluginEntry[]) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      // A later preset may bring the same plugin with more settings: it takes the earlier one's place.
      plugins.delete(plugin.pluginName);
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
  return { univer, api: FUniver.newAPI(univer) };
}

function words(): ReturnType<typeof mergeLocales> {
  return mergeLocales(
    coreWords,
    filterWords,
    sortWords,
    conditionalFormattingWords,
    dataValidationWords,
    noteWords,
    tableWords,
    threadCommentWords,
  );
}
