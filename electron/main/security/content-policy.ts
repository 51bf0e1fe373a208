/** The only origin of the app: its own scheme, served from its own folder. */
export const SCHEME = 'inbreng-app';
export const ORIGIN = `${SCHEME}://app`;
export const START_PAGE = `${ORIGIN}/index.html`;

/**
 * Content security policy: only what the app ships; no inline script or style, no eval. `lexical` and `inbreng` are the
 * only trusted-types policies; each makes script URLs or HTML from what the app ships.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lexical inbreng',
].join('; ');

const DEVICES = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'serial', 'usb'];

/**
 * Denies devices in the page itself (`navigator.usb` and the like), whatever the session says. Bluetooth is absent: a
 * Chromium without it warns about the unknown name; the session refuses it.
 */
export const PERMISSIONS_POLICY = DEVICES.map((feature) => `${feature}=()`).join(', ');
