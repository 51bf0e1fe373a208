import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type ProtocolResponse, protocol, type Session } from 'electron';
import { isWithin } from '../../../engine/store/is-within.ts';
import { CONTENT_POLICY, ORIGIN, PERMISSIONS_POLICY, SCHEME } from './content-policy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};
const PAGES = /^\/print\/([0-9a-f]{32})\.pdf$/;
const PICTURE = /^\/pictures\/([0-9a-f]{64})$/;

/** Registers the scheme, which must happen before the app is ready. Pages treat it like https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the app's own scheme: the built window, and `/pictures/<hash>` from the pictures of open documents. Anything
 * else is not found.
 */
export function serveScheme(session: Session, windowFolder: string, pictures: string): AppScheme {
  const published = new Map<string, Uint8Array>();
  const respond = async ({ method, url: address }: Electron.ProtocolRequest): Promise<ProtocolResponse> => {
    const url = new URL(address);
    if (method !== 'GET' || `${url.protocol}//${url.host}` !== ORIGIN) return notFound();
    const picture = PICTURE.exec(url.pathname)?.[1];
    if (picture !== undefined) return respondWithFile(join(pictures, picture), pictureType);
    const pages = published.get(PAGES.exec(url.pathname)?.[1] ?? '');
    if (pages) return respondWithBytes(pages, 'application/pdf');
    const path = fileIn(windowFolder, url.pathname);
    const type = path === null ? undefined : MEDIA_TYPES[extname(path)];
    return path === null || type === undefined ? notFound() : respondWithFile(path, () => type);
  };
  // Not `handle`: its first response loads Node's whole web client, while the window waits for its page.
  session.protocol.registerBufferProtocol(SCHEME, (request, reply) => {
    respond(request).then(reply, (error: unknown) => {
      console.error(error);
      reply(notFound());
    });
  });
  return {
    publish: (pages) => {
      const name = randomBytes(16).toString('hex');
      published.set(name, pages);
      return { address: `${ORIGIN}/print/${name}.pdf`, end: () => published.delete(name) };
    },
    end: () => void session.protocol.unregisterProtocol(SCHEME),
  };
}

/** The served scheme, which can publish pages at an unguessable address while they are printed. */
export interface AppScheme {
  publish: (pages: Uint8Array) => { address: string; end: () => void };
  /** Stops serving the scheme. */
  end: () => void;
}

/** The path in the folder; null for a path that would leave it. */
export function fileIn(folder: string, pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const path = normalize(join(folder, name));
  return isWithin(folder, path) ? path : null;
}

async function respondWithFile(path: string, typeOf: (bytes: Buffer) => string): Promise<ProtocolResponse> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return notFound();
  }
  return respondWithBytes(bytes, typeOf(bytes));
}

function respondWithBytes(bytes: Uint8Array, type: string): ProtocolResponse {
  return {
    statusCode: 200,
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    headers: {
      'content-type': type,
      'content-security-policy': CONTENT_POLICY,
      'permissions-policy': PERMISSIONS_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  };
}

function pictureType(bytes: Buffer): string {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  return 'image/svg+xml';
}

function notFound(): ProtocolResponse {
  return { statusCode: 404, data: Buffer.alloc(0), headers: { 'content-security-policy': CONTENT_POLICY } };
}
