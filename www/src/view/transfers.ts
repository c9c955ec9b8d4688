import type { App } from "../app";
import type { AppState, Transfer } from "../state";
import { each, h, setAttribute, setText, type View } from "./dom";
import { icon, type IconName } from "./icons";

/** The files on their way, and those that arrived. */
export function transfers(app: App): View<AppState> {
  const list = h("ul", { class: "transfers", "aria-label": "Files", tabindex: "-1" });
  const spoken = h("p", { class: "unseen", role: "status" });
  const element = h("div", { class: "files" }, list, spoken);
  const rows = each<Transfer>(list, ({ key }) => key, (first) => row(app, first, (text) => setText(spoken, text)));
  let count = 0;
  return {
    element,
    update: (state) => {
      rows(state.transfers);
      element.hidden = state.transfers.length === 0;
      if (state.transfers.length > count) list.scrollTop = list.scrollHeight;
      count = state.transfers.length;
    },
  };
}

function row(app: App, { key, direction, name }: Transfer, say: (text: string) => void): View<Transfer> {
  const words = h("span", { class: "transfer-words" });
  const bar = h("progress", { max: "1", "aria-label": name });
  const button = (label: string, symbol: IconName, run: () => void) =>
    h("button", { class: "icon-button", "aria-label": `${label} ${name}`, title: label, click: run }, icon(symbol));
  const cancel = button("Cancel", "close", () => app.files.cancel(key));
  const retry = button("Send again", "retry", () => app.files.retry(key));
  const remove = button("Remove from list", "close", () => app.files.remove(key));
  const save = h("a", { class: "quiet save", download: name, "aria-label": `Save ${name}` }, icon("down"), "Save");
  const arrow = h("span", { class: "transfer-arrow" }, icon(direction === "in" ? "down" : "up"));
  const text = h("div", { class: "transfer-text" }, h("span", { class: "transfer-name", title: name }, name), words, bar);
  const actions = h("div", { class: "transfer-actions" }, retry, cancel, remove);
  const element = h("li", { class: "transfer", "data-testid": "transfer" }, arrow, text, actions);
  let state = "";
  return {
    element,
    update: (transfer) => {
      const { moved, size, url } = transfer;
      const open = transfer.state === "waiting" || transfer.state === "active";
      setAttribute(element, "data-direction", direction);
      setAttribute(element, "data-name", name);
      setAttribute(element, "data-state", transfer.state);
      setAttribute(element, "data-sha256", transfer.state === "done" ? transfer.sha256 : null);
      bar.value = size === 0 ? 1 : moved / size;
      setText(words, describe(transfer));
      cancel.hidden = !open;
      remove.hidden = open;
      retry.hidden = direction === "in" || (transfer.state !== "failed" && transfer.state !== "cancelled");
      if (url !== null && !save.isConnected) {
        save.href = url;
        actions.prepend(save);
      }
      if (state !== transfer.state && !open) say(`${name}: ${describe(transfer)}`);
      state = transfer.state;
    },
  };
}

function describe({ direction, state, moved, size, reason }: Transfer): string {
  switch (state) {
    case "waiting":
      return `${bytes(size)}, waiting`;
    case "active":
      return moved < size ? `${bytes(moved)} of ${bytes(size)}` : `${bytes(size)}, checking`;
    case "done":
      return direction === "in" ? `${bytes(size)}, verified` : `${bytes(size)}, delivered, verified`;
    case "failed":
      return reason ?? "Failed";
    case "cancelled":
      return reason ?? "Cancelled";
  }
}

function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  const [unit, value] = count < 1e6 ? ["kB", count / 1e3] : count < 1e9 ? ["MB", count / 1e6] : ["GB", count / 1e9];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
