// The values of the specifications' enumerations as a test in Rust: each has a
// variant, with the specification's text, and a text that is none is kept.

import { snake } from "./rust.mjs";

/** Enumerations that cannot hold a text they do not know. */
const closed = new Set(["RTCSdpType"]);

const head = `//! Written by \`npm run coverage:api\`: every value of the specifications'
//! enumerations is there, and a text that is newer than this version is kept.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::TestResult;

macro_rules! values {
    ($test:ident, $type:ty { $($variant:ident = $text:literal,)+ }) => {
        #[test]
        async fn $test() -> TestResult {
            $(
                assert_eq!(<$type>::$variant.as_str(), $text);
                assert_eq!(<$type>::from($text), <$type>::$variant);
            )+
            assert_eq!(<$type>::from("newer").as_str(), "newer");
            Ok(())
        }
    };
    (closed $test:ident, $type:ty { $($variant:ident = $text:literal,)+ }) => {
        #[test]
        async fn $test() -> TestResult {
            $(
                assert_eq!(<$type>::$variant.as_str(), $text);
                assert_eq!(<$type>::from_name($text), Some(<$type>::$variant));
            )+
            assert_eq!(<$type>::from_name("newer"), None);
            Ok(())
        }
    };
}
`;

/** The source of the test for these types. */
export function vocabulary(types) {
  const tests = types.filter(({ kind }) => kind === "enum").flatMap((type) => {
    const values = type.members.filter(({ reached }) => reached);
    if (values.length === 0) return [];
    const owner = values[0].rust.paths[0].replace(/::\w+$/, "");
    const lines = values.map(({ name, rust }) => `    ${rust.paths[0].split("::").at(-1)} = "${name}",\n`);
    return [`values!(${closed.has(type.name) ? "closed " : ""}${snake(type.name)}, rtcweb::${owner} {\n${lines.join("")}});\n`];
  });
  return [head, ...tests].join("\n");
}
