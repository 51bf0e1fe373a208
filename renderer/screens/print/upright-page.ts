/**
 * Turns a landscape page a quarter to the left, so that it fills a portrait sheet at full size. Its top is then at the side where
 * sheets are bound. Returns a portrait page unchanged.
 */
export function uprightPage(page: HTMLCanvasElement): HTMLCanvasElement {
  if (page.width <= page.height) return page;
  const upright = document.createElement('canvas');
  upright.width = page.height;
  upright.height = page.width;
  const context = upright.getContext('2d');
  if (!context) throw new Error('no room to turn a page');
  context.translate(0, page.width);
  context.rotate(-Math.PI / 2);
  context.drawImage(page, 0, 0);
  // Frees the pixels immediately.
  page.width = 0;
  return upright;
}
