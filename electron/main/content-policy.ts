/** The only origin of the app: its own scheme, answered from its own folder. */
export const SCHEME = 'inbreng-app';
export const ORIGIN = `${SCHEME}://app`;
export const START_PAGE = `${ORIGIN}/index.html`;

/**
 * Nothing but what comes with the app: no inline script or style, no eval, no other origin. `lexical` and `inbreng` are the
 * two places that may make a script address or HTML, each from what the app ships.
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
 * No device is asked for, whatever a session would say: `navigator.usb` and its like refuse in the page itself. Bluetooth is not
 * named: a Chromium that has it switched off does not know the word, and complains; the session refuses it.
 */
export const PERMISSIONS_POLICY = DEVICES.map((feature) => `${feature}=()`).join(', ');
