const SVG = "http://www.w3.org/2000/svg";

/** Our icons, drawn with one line on a square of 24. */
const PATHS = {
  brand: "M7 7h10M7 17h10M7 7a5 5 0 0 0 0 10M17 7a5 5 0 0 1 0 10M9 12h6",
  camera: "M4 7.5h9.5a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 15V9A1.5 1.5 0 0 1 4 7.5zM15 11l6-3v8l-6-3z",
  chat: "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v8A1.5 1.5 0 0 1 19 16h-8l-5 4v-4H5a1.5 1.5 0 0 1-1.5-1.5v-8A1.5 1.5 0 0 1 5 5zM8 9h8M8 12h5",
  clip: "M8 12.5l6-6a3 3 0 0 1 4.2 4.2l-7.7 7.7a5 5 0 0 1-7-7L11 4",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  copy: "M9.5 8.5h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM15.5 8.5v-4a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3",
  down: "M12 4v12M7 11.5l5 5 5-5M5 20h14",
  hangup: "M3 14.5c0-1.5.500-2.7 1.8-3.6 4.4-3 10-3 14.4 0 1.3.900 1.8 2.1 1.8 3.6v1.2a.9.9 0 0 1-1.1.900l-3.3-.8a.9.9 0 0 1-.7-.9v-2a11.5 11.5 0 0 0-7.8 0v2a.9.9 0 0 1-.7.9l-3.3.800A.9.9 0 0 1 3 15.7z",
  invite: "M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 20c0-3.5 2.9-5.5 6.5-5.5 1.3 0 2.5.300 3.5.700M17.5 14v6M14.5 17h6",
  mic: "M12 3.5a2.5 2.5 0 0 1 2.5 2.5v5.5a2.5 2.5 0 0 1-5 0V6A2.5 2.5 0 0 1 12 3.5zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3",
  person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3.4-6 7.5-6s7.5 2 7.5 6",
  retry: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5",
  screen: "M4 4.5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM9 20h6M12 13.5V8M9.5 10L12 7.5l2.5 2.5",
  send: "M4 12L20 4.5 15 20l-3.5-6.5zM11.5 13.5L20 4.5",
  share: "M12 15V3.5M8 7l4-3.5L16 7M6 11.5H5v9h14v-9h-1",
  sound: "M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11",
  up: "M12 20V8M7 12.5l5-5 5 5M5 4h14",
} as const;

export type IconName = keyof typeof PATHS;

/** With `slash`, a line through it is shown while the button around it is pressed. */
export function icon(name: IconName, slash = false): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  svg.append(path(PATHS[name]));
  if (slash) {
    const line = path("M4 3.5l16 17");
    line.classList.add("slash");
    svg.append(line);
  }
  return svg;
}

function path(d: string): SVGElement {
  const element = document.createElementNS(SVG, "path");
  element.setAttribute("d", d);
  return element;
}
