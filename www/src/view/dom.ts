type Attribute = string | boolean | ((event: Event) => void);
type Child = Node | string;

/** Makes an element. Text becomes text nodes only: nothing that comes from outside is ever read as HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (typeof value === "boolean") element.toggleAttribute(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Sets the text where it differs: a live region would read out the same text again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute, or removes it with null. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Shows a stream, without restarting the one that plays. */
export function setStream(video: HTMLVideoElement, stream: MediaStream | null): void {
  if (video.srcObject !== stream) video.srcObject = stream;
}

export interface View<Item> {
  readonly element: HTMLElement;
  update(item: Item): void;
}

/** Keeps one child for each item, in order, and leaves those in place that stay. */
export function each<Item>(parent: HTMLElement, key: (item: Item) => string, make: (item: Item) => View<Item>) {
  const views = new Map<string, View<Item>>();
  return (items: readonly Item[]): void => {
    const wanted = new Set(items.map(key));
    for (const [id, view] of views) {
      if (wanted.has(id)) continue;
      // Whoever pressed a button in it goes on from here, not from the top of the page.
      if (view.element.contains(document.activeElement)) parent.focus();
      view.element.remove();
      views.delete(id);
    }
    for (const item of items) {
      const id = key(item);
      const view = views.get(id) ?? make(item);
      if (!views.has(id)) parent.append(view.element);
      views.set(id, view);
      view.update(item);
    }
  };
}
