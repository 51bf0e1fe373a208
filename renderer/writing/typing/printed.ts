/** The app's own between the words of the sheet: it never prints. */
export const NOT_PRINTED =
  '.cap, .tools, .grip, .addg, .gst, .sr, .alt-missing, button, svg, .own.live > .own-drawn, .own-drawn.empty';

/** Elements that begin a line of their own. */
export const LINES: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'table',
  'blockquote',
  'section',
  'figure',
]);
