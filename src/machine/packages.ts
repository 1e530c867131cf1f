import {existsSync} from "node:fs";

/** The command that installs a package of this name, as Debian calls it, on this system. */
export const installing = (name: string): string =>
  existsSync("/usr/bin/apt-get")
    ? `sudo apt-get install -y ${name}`
    : process.platform === "darwin"
      ? (macCommands[name] ?? "xcode-select --install")
      : `install ${name} with the system's package manager`;

const macCommands: Record<string, string | undefined> = {
  chromium: "brew install --cask chromium",
  "fonts-noto-cjk": "brew install --cask font-noto-sans-cjk",
  "redis-server": "brew install redis"
};
