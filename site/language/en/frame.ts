// What every page says around its content: head, foot, places, choices.

export const frame = {
  skip: "Skip to content",
};
