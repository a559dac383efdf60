import { createRoot } from "react-dom/client";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { App } from "./App";

const place = document.getElementById("container");
const root = place === null ? undefined : createRoot(place);

void Office.onReady(() => {
  root?.render(
    <FluentProvider theme={webLightTheme}>
      <App title="An add-in" />
    </FluentProvider>,
  );
});
