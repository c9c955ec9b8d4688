// Plays the scenarios and keeps what the browsers say.

import { startScreen } from "../../tests/e2e/support/screen.mjs";
import { browsers } from "../lib/browsers.mjs";
import { CapturePage } from "./capture-page.mjs";
import { offersOf, replace } from "./folder.mjs";
import { startTurn } from "./turn.mjs";

/** Plays every scenario in a browser, and writes its folder. */
export async function capture(name, note) {
  const screen = await startScreen();
  const turn = await startTurn();
  try {
    const captured = { browser: undefined, scenarios: {}, lacking: {}, files: new Map() };
    for (const trusted of [false, true]) {
      const page = await CapturePage.open(name, { trusted, screen: screen.display, iceServer: turn?.iceServer });
      try {
        captured.browser = await page.version();
        await playAll(page, trusted, captured);
      } finally {
        await page.close();
      }
    }
    note(replace(name, captured));
  } finally {
    await turn?.close();
    await screen.close();
  }
}

async function playAll(page, trusted, { scenarios, lacking, files }) {
  for (const { name, about, lacks } of await page.list(trusted)) {
    if (lacks !== null) {
      lacking[name] = lacks;
      continue;
    }
    scenarios[name] = about;
    for (const { round, kind, sdp } of await page.play(name)) {
      files.set(`${name}${round > 1 ? `-${round}` : ""}.${kind}.sdp`, sdp);
    }
  }
}

/** Lets each browser answer offers of the other. */
export async function captureMixed(note) {
  const notes = [];
  for (const [offerer, answerer] of [browsers, [...browsers].reverse()]) {
    const page = await CapturePage.open(answerer);
    try {
      const captured = { browser: await page.version(), scenarios: {}, lacking: {}, files: new Map() };
      for (const { name, about, sdp } of offersOf(offerer)) {
        captured.scenarios[name] = about;
        captured.files.set(`${name}.answer.sdp`, await page.answer(name, sdp));
      }
      notes.push(replace(`mixed/${offerer}-${answerer}`, captured));
    } finally {
      await page.close();
    }
  }
  note(notes.join("; "));
}
