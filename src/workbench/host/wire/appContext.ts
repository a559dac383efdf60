/** Requirement sets the host has, as text: 1.10 is not 1.1. The npm library's own model ends at 1.15. */
export const requirementSets = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  Settings: "1.1",
} as const;

const version = "16.00";
const locale = "en-US";
/** A shared runtime with custom functions. */
const defaultFlags = 3;

export interface ContextOptions {
  readonly controlId: string;
  readonly documentName: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** What office.js asks for first: who the host is, what it can do, and the settings in the document. */
export function appContext({ controlId, documentName, settings }: ContextOptions): Record<string, unknown> {
  return {
    ...{ _id: controlId, _appInstanceId: controlId, _appName: 16, _appVersion: version },
    ...{ _appUILocale: locale, _dataLocale: locale, _docUrl: `https://localhost/${documentName}` },
    ...{ _clientMode: 1, _settings: [...settings], _reason: "documentOpened", _osfControlType: 1 },
    ...{ _eToken: "", _correlationId: controlId, _appMinorVersion: 0 },
    _requirementMatrix: JSON.stringify(requirementSets),
    ...{ _hostFullVersion: "16.0.18000.0", _initialDisplayMode: 2, _featureGates: {} },
  };
}

export interface WindowNameOptions {
  readonly conversationId: string;
  readonly controlId: string;
  /** Origin of the host's page. */
  readonly origin: string;
  /** 1 shared runtime, 2 custom functions. */
  readonly flags?: number;
}

/** The name of the add-in's window: all that makes office.js take its parent for Excel on the web. */
export function windowName({
  conversationId,
  controlId,
  origin,
  flags = defaultFlags,
}: WindowNameOptions): string {
  return JSON.stringify({
    baseFrameName: `host_${controlId}`,
    hostInfo: `Excel$Web$${version}$${locale}$$$disableLogging$${flags}`,
    xdmInfo: `${conversationId}|${controlId}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
