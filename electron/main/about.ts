import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { OutputOf } from '../ipc/contract.ts';

/** What the build wrote beside the program. */
const manifestSchema = z.object({ madeFor: z.object({ electron: z.string() }) });

/** What this program is, and on what it runs. */
export function aboutThis(): OutputOf<'about'> {
  const { electron = '', chrome = '', node } = process.versions;
  return { version: app.getVersion(), electron, chrome, node, test: electron !== madeFor() };
}

function madeFor(): string | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))).madeFor
      .electron;
  } catch {
    return null;
  }
}
