// Writes docs/schemas/: the formats that other programs may read and write, as JSON Schema, from the schemas of the code.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bootstrap, ROOT, step } from './bootstrap.mjs';

bootstrap();
step('Schema’s schrijven in docs/schemas');
const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${ROOT}engine/jobs/published-schemas.ts`, { root: ROOT, configFile: false });
const app = await runnerImport(`${ROOT}electron/ipc/settings.ts`, { root: ROOT, configFile: false });
const schemas = { ...module.PUBLISHED_SCHEMAS, settings: app.module.settingsSchema };
rmSync(`${ROOT}docs/schemas`, { recursive: true, force: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = `${ROOT}docs/schemas/${name}.schema.json`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, module.jsonSchemaText(name, schema));
}
console.log(`${Object.keys(schemas).length} schema’s geschreven.`);
