const SVG = "http://www.w3.org/2000/svg";

type Shape = [tag: string, attributes: Record<string, string | number>];

/** The picture of the first page: two windows, one line between them. */
export function picture(): SVGElement {
  const svg = shape("svg", { viewBox: "0 0 400 320", class: "picture", "aria-hidden": "true" });
  svg.append(
    tile(8, 12, "near"),
    tile(172, 158, "far"),
    shape("path", { d: "M228 84C300 84 304 100 304 140", class: "wire" }),
    shape("circle", { cx: 220, cy: 84, r: 5, class: "spark" }),
    shape("circle", { cx: 304, cy: 150, r: 5, class: "spark" }),
  );
  return svg;
}

function tile(x: number, y: number, kind: string): SVGElement {
  const group = shape("g", { transform: `translate(${x} ${y})`, class: kind });
  const shapes: Shape[] = [
    ["rect", { width: 212, height: 146, rx: 20, class: "glass" }],
    ["circle", { cx: 106, cy: 60, r: 22, class: "person" }],
    ["path", { d: "M62 126c3-26 22-37 44-37s41 11 44 37z", class: "person" }],
    ["rect", { x: 14, y: 14, width: 30, height: 10, rx: 5, class: "badge" }],
  ];
  group.append(...shapes.map(([tag, attributes]) => shape(tag, attributes)));
  return group;
}

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
