import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compose } from '../../engine/core/compose/compose.ts';
import { DRAFT_VERSION } from '../../engine/core/drafts/draft.ts';
import { houseStyleSchema } from '../../engine/core/house-styles/house-style.ts';
import { draftText } from '../../engine/store/draft-file.ts';
import { ALL_SAMPLES, recordOf, sample } from '../sources/samples.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../specimens/specimens.ts';
import { starterBlocks } from '../templates/starter-library.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8'));

const compiled = new Map<string, ValidateFunction>();

/** The published schema in Ajv, the common validator: a program that knows nothing of Inbreng. */
function published(name: string): ValidateFunction {
  const validate = compiled.get(name) ?? compile(name);
  compiled.set(name, validate);
  return validate;
}

function compile(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: false });
  ajvFormats.default(ajv);
  return ajv.compile(json(`docs/schemas/${name}.schema.json`) as object);
}

function problemsOf(validate: ValidateFunction, value: unknown): string {
  return validate(value) ? '' : JSON.stringify(validate.errors);
}

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const blocks = starterBlocks();
const find = (id: string) => blocks.find((block) => block.id === id || block.aliases.includes(id));

describe('another program can use the published schemas', () => {
  it('each is valid on its own', () => {
    const names = filesBelow('docs/schemas', '.schema.json');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      expect(() => published(name.replace('docs/schemas/', '').replace('.schema.json', '')), name).not.toThrow();
    }
  });

  it('to read the block files and the library file of the starter library', () => {
    const validate = published('block-file');
    for (const file of filesBelow('templates/starter-library', '.md')) {
      const front = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`${ROOT}${file}`, 'utf8'))?.[1] ?? '';
      expect(problemsOf(validate, parse(front)), file).toBe('');
    }
    expect(problemsOf(published('library'), { format: 'inbreng-library', version: 1 })).toBe('');
  });

  it('to read the document of every type, as on disk and as printed', () => {
    const draftSchema = published('draft');
    const publicationSchema = published('publication');
    const houseStyle = houseStyleSchema.parse(json('templates/house-styles/neutraal/house-style.json'));
    for (const type of SPECIMEN_TYPES) {
      const draft = specimen(type, find);
      expect(problemsOf(draftSchema, JSON.parse(draftText(draft, new Map()))), type).toBe('');
      const publication = compose({ draft, documentType: documentTypeOf(type), houseStyle, layout: null });
      expect(problemsOf(publicationSchema, JSON.parse(JSON.stringify(publication))), type).toBe('');
    }
  });

  it('to read document types, house styles, and records of official files', () => {
    const types = published('document-type');
    for (const file of filesBelow('templates/document-types', '.json')) expect(problemsOf(types, json(file))).toBe('');
    const styles = published('house-style');
    for (const file of filesBelow('templates/house-styles', 'house-style.json')) {
      expect(problemsOf(styles, json(file)), file).toBe('');
    }
    const records = published('import-record');
    for (const path of ALL_SAMPLES) {
      const record = JSON.parse(JSON.stringify(recordOf(sample(path))));
      expect(problemsOf(records, record), path).toBe('');
    }
  });

  it('to find errors: an unknown field, a made-up kind, a version that does not exist', () => {
    const draft = JSON.parse(draftText(specimen('brief', find), new Map()));
    const validate = published('draft');
    expect(problemsOf(validate, { ...draft, colour: 'red' })).toContain('colour');
    expect(problemsOf(validate, { ...draft, version: DRAFT_VERSION + 1 })).toContain('/version');
    expect(problemsOf(validate, { ...draft, body: [{ type: 'poem', id: 'p1' }] })).not.toBe('');
    expect(problemsOf(published('block-file'), { kind: 'gedicht' })).not.toBe('');
  });
});
