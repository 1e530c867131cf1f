#!/usr/bin/env node
// The sources run as they are: tsx takes the types off on the way in, here as in `npm run ledger`. The user's own
// tsconfig.json, if one lies where the command is called, has no say.
import {register} from "tsx/esm/api";

register({tsconfig: false});
await import("./cli.ts");
