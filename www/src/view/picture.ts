const SVG = "http://www.w3.org/2000/svg";

type Shape = [tag: string, attributes: Record<string, string | number>];

/** The picture of the first page: two windows, one line between them. */
export function picture(): SVGElement {
  const svg = shape("svg", { viewBox: "0 0 400 340", class: "picture", "aria-hidden": "true" });
  svg.append(
    shape("path", { d: "M150 118C210 60 306 100 262 204", class: "wire" }),
    tile(20, 70, "near"),
    tile(190, 180, "far"),
    ...[[206, 98], [254, 127]].map(([cx = 0, cy = 0]) => shape("circle", { cx, cy, r: 5, class: "spark" })),
  );
  return svg;
}

function tile(x: number, y: number, kind: string): SVGElement {
  const group = shape("g", { transform: `translate(${x} ${y})`, class: kind });
  const shapes: Shape[] = [
    ["rect", { width: 190, height: 130, rx: 18, class: "glass" }],
    ["circle", { cx: 95, cy: 52, r: 20, class: "person" }],
    ["path", { d: "M55 112c3-24 20-34 40-34s37 10 40 34z", class: "person" }],
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
