import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../electron/ipc/settings.ts';
import { blockSchemas } from '../../engine/core/blocks/block.ts';
import { blockCommon, commonFields } from '../../engine/core/blocks/common.ts';
import { documentTypeSchema } from '../../engine/core/document-types/document-type.ts';
import { STANDARD_VARIABLES } from '../../engine/core/drafts/variables.ts';
import { jsonSchemaText, PUBLISHED_SCHEMAS } from '../../engine/jobs/published-schemas.ts';
import { readBlockFile, writeBlockFile } from '../../engine/store/block-file.ts';
import { draftFileSchema, parseDraft } from '../../engine/store/draft-file.ts';
import { checkLibraryFile, libraryFileText } from '../../engine/store/library-file.ts';
import { CONTAINERS, LEAVES, TEXT_DIRECTIVES } from '../../engine/store/markdown/dialect.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const formats = readFileSync(join(DOCS, 'formats.md'), 'utf8');

function example(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\n\`\`\``).exec(formats)?.[1];
  if (found === undefined) throw new Error(`no example in ${language}`);
  return `${found}\n`;
}

describe('The description of the formats', () => {
  it('shows a block file that Inbreng reads, and writes identically', () => {
    const read = readBlockFile(example('markdown'), 'eis-klanten.md', '2026-04-01T08:00:00Z');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.dropped).toEqual([]);
    expect(writeBlockFile({ ...read.value.block, revisions: [] })).toBe(example('markdown'));
  });

  it('shows a library file and a draft that Inbreng reads without a repair', () => {
    expect(checkLibraryFile(example('yaml'), 'x').ok).toBe(true);
    expect(example('yaml')).toContain(libraryFileText());
    expect(parseDraft(Buffer.from(example('json')), 'x')).toMatchObject({ ok: true, value: { repaired: [] } });
  });

  it('names every written directive, and every schema file that it refers to exists', () => {
    for (const name of TEXT_DIRECTIVES) expect(formats, name).toContain(`:${name}[`);
    for (const name of [...CONTAINERS, ...LEAVES]) expect(formats, name).toMatch(new RegExp(`::${name}\\b`));
    for (const [, file = ''] of formats.matchAll(/\]\((schemas\/[a-z-]+\.schema\.json)\)/g))
      expect(readFileSync(join(DOCS, file), 'utf8')).toContain('"$schema"');
  });
});

describe('The description of the formats is complete', () => {
  it('names every kind of block and every field of it', () => {
    const common = /Every block has ([\s\S]*?)Each kind adds/.exec(formats)?.[1];
    for (const field of Object.keys(blockCommon))
      if (field !== 'revision' && field !== 'body') expect(common, field).toContain(`\`${field}\``);
    for (const [kind, schema] of Object.entries(blockSchemas)) {
      const row = new RegExp(`^\\| \`${kind}\` \\|([^|]*)`, 'm').exec(formats)?.[1];
      for (const field of Object.keys(schema.shape))
        if (!(field in commonFields)) expect(row, `${kind}: ${field}`).toContain(`\`${field}\``);
    }
  });

  it('names every field of a draft, every standard variable and every part of a document type that distinguishes it', () => {
    for (const field of Object.keys(draftFileSchema.shape))
      expect(formats, field).toMatch(new RegExp(`["\`]${field}["\`]`));
    for (const { name } of STANDARD_VARIABLES) expect(formats, name).toContain(`\`${name}\``);
    for (const field of ['slots', 'variables', 'uses', 'forms', 'checks', 'citations', 'pageLimit', 'front', 'back']) {
      expect(documentTypeSchema.shape).toHaveProperty(field);
      expect(formats, field).toContain(`\`${field}\``);
    }
  });
});

/** Those of the engine, and of the files that the app keeps on a computer. */
const SCHEMAS: typeof PUBLISHED_SCHEMAS = { ...PUBLISHED_SCHEMAS, settings: settingsSchema };

describe('The published schemas', () => {
  it.each(Object.keys(SCHEMAS))('%s matches the code (npm run schemas writes it again)', (name) => {
    const schema = SCHEMAS[name];
    if (!schema) throw new Error(name);
    expect(readFileSync(join(DOCS, `schemas/${name}.schema.json`), 'utf8')).toBe(jsonSchemaText(name, schema));
  });

  it('are the only files in the folder', () => {
    const files = readdirSync(join(DOCS, 'schemas'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.json'),
    );
    expect(files.map((file) => file.replaceAll('\\', '/').replace('.schema.json', '')).sort()).toEqual(
      Object.keys(SCHEMAS).sort(),
    );
  });
});
