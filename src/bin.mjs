#!/usr/bin/env node
// The sources run as they are: tsx takes the types off on the way in, here as in `npm run ledger`. The user's own
// tsconfig.json, if one lies where the command is called, has no say.
import module from "node:module";
import {register} from "tsx/esm/api";

// Node 22 and later keep compiled code between calls.
module.enableCompileCache?.();
register({tsconfig: false});
await import("./cli.ts");
