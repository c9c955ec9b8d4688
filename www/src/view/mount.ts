import type { App } from "../app";
import type { AppState } from "../state";
import type { Store } from "../store";
import { callPage } from "./call-page";
import type { View } from "./dom";
import { header } from "./header";
import { landing } from "./landing";
import { lobby } from "./lobby";
import { notices } from "./notices";

/** Puts the views into the page and keeps them in step with the state. */
export function mount(root: HTMLElement, app: App, store: Store): { focusChat(): void } {
  const call = callPage(app);
  const pages: Record<AppState["screen"], View<AppState>> = {
    landing: landing(app),
    lobby: lobby(app),
    call,
    ended: lobby(app),
  };
  const top = header(() => call.toggleInvite());
  const said = notices(app);
  root.append(top.element, said.element);
  let shown: AppState["screen"] | null = null;
  store.subscribe((state) => {
    root.toggleAttribute("data-ready", state.ready);
    top.update(state);
    said.update(state);
    const page = pages[state.screen];
    page.update(state);
    if (shown === state.screen) return;
    if (shown !== null) pages[shown].element.remove();
    root.append(page.element);
    // Without this, whoever uses a keyboard would start again at the top of the document.
    if (shown !== null) page.element.focus();
    shown = state.screen;
  });
  return call;
}
