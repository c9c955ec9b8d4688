// The screen, parts of it, canvases, elements, photos.

export default {
  DisplayMediaStreamOptions: { as: "DisplayMediaOptions" },
};
