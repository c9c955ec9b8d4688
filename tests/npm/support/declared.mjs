// Reads what a declaration file promises. It is our own file, in one style:
// declarations start at the margin, members are indented by two.

/** The exported names that exist at run time, and those that are types alone. */
export function declaredNames(text) {
  const names = (kinds) => [...text.matchAll(new RegExp(`^export (?:declare )?(?:${kinds}) (\\w+)`, "gm"))].map(([, name]) => name);
  return { values: [...new Set(names("class|function|const"))], types: [...new Set(names("interface|type"))] };
}

/** The members of every exported class: `{ PeerConnection: { statics: [..], members: [..] } }`. */
export function declaredClasses(text) {
  const classes = {};
  for (const [, name, body] of text.matchAll(/^export class (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)) {
    const found = { statics: [], members: [] };
    const code = body.replace(/\/\*\*[\s\S]*?\*\//g, "");
    for (const [, words, member] of code.matchAll(/^ {2}((?:(?:static|readonly|private|get|set) )*)(\[Symbol\.\w+\]|\w+)/gm)) {
      if (member === "constructor") continue;
      (words.includes("static") ? found.statics : found.members).push(member);
    }
    classes[name] = { statics: [...new Set(found.statics)], members: [...new Set(found.members)] };
  }
  return classes;
}
