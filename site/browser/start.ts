// What every page does once it stands: times in words, the choice of colours, one key for search.
import { watchShortcut } from "./shortcut.ts";
import { offerThemes } from "./themes.ts";
import { tellTimes } from "./times.ts";

tellTimes();
offerThemes();
watchShortcut();

const search = document.querySelector<HTMLFormElement>("form[data-search]");
if (search) void import("./search.ts").then(({ startSearch }) => startSearch(search));
