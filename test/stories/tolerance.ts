/**
 * How much a picture may differ: the colour of a pixel by five shades of grey of 255, and four pixels by more. Both
 * pictures come from the same machine and browser, so that this only hides what cannot be seen.
 */
export const tolerance = { threshold: 0.02, maxDiffPixels: 4 };
