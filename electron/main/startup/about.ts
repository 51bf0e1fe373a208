import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { OutputOf } from '../../ipc/contract.ts';

/** Part of the package.json that the build writes. `sum`: SHA-256 of the built code. */
const manifestSchema = z.object({ madeFor: z.object({ electron: z.string() }), sum: z.string().min(1) });

/** Versions of the app, Electron, Chromium and Node. */
export function aboutApp(): OutputOf<'about'> {
  const { electron = '', chrome = '', node } = process.versions;
  return { version: app.getVersion(), electron, chrome, node, test: electron !== manifest()?.madeFor.electron };
}

/**
 * Differs for each build, also of the same version, so that no build reads the caches of another. Not a file time: in a
 * package that is the time of the start.
 */
export function buildId(): string {
  return manifest()?.sum ?? String(Date.now());
}

function manifest(): z.infer<typeof manifestSchema> | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')));
  } catch {
    return null;
  }
}
