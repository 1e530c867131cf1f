import {existsSync} from "node:fs";

// Plain JavaScript, since `npm test` asks before anything is compiled.

/**
 * Where a Chromium may lie, the best for tests first. Debian's headless shell is the same engine without windows: under
 * load it draws a page in less than half the time.
 */
const known = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
];

/** Path of the Chromium that prints and that the browser tests use, CHROMIUM where that is set; undefined where there is none. */
export const findBrowser = () => (process.env["CHROMIUM"] ? [process.env["CHROMIUM"]] : known).find(existsSync);
