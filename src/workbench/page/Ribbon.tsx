import type { RibbonControl } from "./manifest";
import type { PageState } from "./pageState";
import { RibbonMenu } from "./RibbonMenu";
import type { Workbench } from "./workbench";

/** The add-in's own buttons, drawn from its manifest as Excel draws them. */
export function Ribbon({ workbench, state }: { readonly workbench: Workbench; readonly state: PageState }) {
  const isReady = state.name !== "" && state.busy === "";
  const off = (control: RibbonControl): boolean => !isReady || state.disabled.has(control.id);
  return (
    <div className="ribbon" role="toolbar" aria-label="Ribbon">
      {(state.manifest?.groups ?? []).map((group) => (
        <div className="ribbon-group" role="group" aria-label={group.label} key={group.id}>
          <div className="ribbon-controls">
            {group.controls.map((control) =>
              control.action === null ? (
                <RibbonMenu
                  key={control.id}
                  control={control}
                  disabled={off(control)}
                  onPress={(item) => void workbench.press(item)}
                />
              ) : (
                <button
                  key={control.id}
                  type="button"
                  id={`ribbon-${control.id}`}
                  className="ribbon-button"
                  title={control.tip}
                  disabled={off(control)}
                  aria-pressed={control.action.type === "ShowTaskpane" ? state.paneVisible : undefined}
                  aria-busy={state.running === control.id}
                  onClick={() => void workbench.press(control)}
                >
                  <img src={control.icon} alt="" width="32" height="32" />
                  <span>{control.label}</span>
                </button>
              ),
            )}
          </div>
          <div className="ribbon-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}
