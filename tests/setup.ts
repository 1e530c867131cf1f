import {speak} from "../pages/components/i18n.ts";
import english from "../pages/i18n/en.json" with {type: "json"};

// Files of one worker share their modules: each begins with the same words, whatever the one before it spoke.
speak("en", english);
