import "./styles/base.css";
import "./styles/controls.css";
import "./styles/pages.css";
import "./styles/stage.css";
import "./styles/panel.css";

import { App } from "./app";
import { listenForShortcuts } from "./shortcuts";
import { INITIAL } from "./state";
import { Store } from "./store";
import { mount } from "./view/mount";

const iceServers = JSON.parse(document.getElementById("ice-servers")!.textContent) as RTCIceServer[];
const store = new Store(INITIAL);
const app = new App(store, iceServers);
const { focusChat } = mount(document.getElementById("app")!, app, store);

listenForShortcuts(app, store, focusChat);
window.addEventListener("popstate", () => void app.open());
void app.open();
