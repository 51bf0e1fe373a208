import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { OutputOf } from '../ipc/contract.ts';

/** What the build wrote beside the program. `sum`: SHA-256 of what it made of the code. */
const manifestSchema = z.object({ madeFor: z.object({ electron: z.string() }), sum: z.string().min(1) });

/** What this program is, and on what it runs. */
export function aboutThis(): OutputOf<'about'> {
  const { electron = '', chrome = '', node } = process.versions;
  return { version: app.getVersion(), electron, chrome, node, test: electron !== manifest()?.madeFor.electron };
}

/**
 * Another one for each build, also of the same version: what one keeps by the way is not read by another. Not told by the time
 * of a file: in a package that is the time of the start.
 */
export function buildOfThis(): string {
  return manifest()?.sum ?? String(Date.now());
}

function manifest(): z.infer<typeof manifestSchema> | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')));
  } catch {
    return null;
  }
}
