// Loaded before a command of a guide: what it writes counts as written to a terminal, at the instant GUIDE_NOW.
const now = Date.parse(process.env.GUIDE_NOW);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now);
    else super(...given);
  }
  static now() {
    return now;
  }
};
const ignore = () => true;
Object.assign(process.stdout, { isTTY: true, columns: 100, clearLine: ignore, cursorTo: ignore, moveCursor: ignore });
