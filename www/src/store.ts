import type { AppState, Notice } from "./state";

/** The one place where the state of the page is; views are told after every change. */
export class Store {
  #state: AppState;
  #listeners: ((state: AppState) => void)[] = [];
  #scheduled = false;

  constructor(state: AppState) {
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  subscribe(listener: (state: AppState) => void): void {
    this.#listeners.push(listener);
    listener(this.#state);
  }

  change(patch: Partial<AppState>): void {
    this.#state = { ...this.#state, ...patch };
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A hidden tab gets no animation frames, and a call goes on in hidden tabs: changes are gathered in a
    // microtask instead.
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener(this.#state);
    });
  }

  /** Shows a notice in the place of the one with the same code. */
  notify(notice: Notice): void {
    const others = this.#state.notices.filter(({ code }) => code !== notice.code);
    this.change({ notices: [...others, notice] });
  }

  /** Says something that the person may put away. */
  inform(code: string, text: string): void {
    this.notify({ code, text, tone: "info", closable: true });
  }

  /** Says why something that the person wanted is not possible. */
  fail(code: string, text: string, action?: Notice["action"]): void {
    this.notify({ code, text, tone: "error", closable: false, ...(action && { action }) });
  }

  dismiss(...codes: string[]): void {
    const notices = this.#state.notices.filter(({ code }) => !codes.includes(code));
    if (notices.length !== this.#state.notices.length) this.change({ notices });
  }
}
