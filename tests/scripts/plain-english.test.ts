import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, findPrivateEnglish, privateEnglishIn, sentenceOf } from '../../scripts/plain-english.mjs';
import { emptyFolder } from '../store/folders.ts';

/** The wrong words of a source text, each with its line. */
const wordsIn = (text: string, file = 'x.ts') =>
  findPrivateEnglish(file, text).map(({ line, found }) => `${line} ${found}`);

describe('the rule of plain English', () => {
  it.each([
    ['const told = 1;', '1 told'],
    ['function askAnew() {}', '1 askAnew'],
    ['export const DRAFTS_UNDERWAY = 1;', '1 DRAFTS_UNDERWAY'],
    ['type Store = { lacks: boolean };', '1 lacks'],
    ['const { under } = store;', '1 under'],
    ['class Queue { lieDown() {} }', '1 lieDown'],
    ['const list = (met: string) => met;', '1 met'],
  ])('refuses the name in %s', (text, found) => {
    expect(wordsIn(text)).toEqual([found]);
  });

  it.each([
    ['// What a newer request replaces is dropped.', '1 What'],
    ['/** Drops previews. Who asks first waits. */', '1 . Who'],
    ['const a = 1;\n// Reads the file\n// anew.', '2 anew'],
    ['/**\n * The text is\n * told to the window.\n */', '1 is told'],
    ['const a = 1; /* It stands in the library. */', '1 stands in'],
    ['const a = `\\n`; // Somebody saved it.', '1 Somebody'],
  ])('refuses the comment in %j', (text, found) => {
    expect(wordsIn(text)).toEqual([found]);
  });

  it('refuses both in elements, beside the text of the elements', () => {
    const text =
      'const view = (\n  <p title="// anew">\n    What // anew\n    {/* anew */}\n  </p>\n);\nconst told = view;';
    expect(wordsIn(text, 'x.tsx')).toEqual(['4 anew', '7 told']);
  });

  it('ignores strings, templates, regular expressions and the uses of names', () => {
    const text = [
      "const link = 'https://anew';",
      `const template = \`// anew \${link /* fine */} // anew \${1}// anew\`;`,
      'const expression = /\\/\\/ anew|[/*] told/;',
      'const half = 4 / 2; // half',
      'library.told(half).under = template;',
    ].join('\n');
    expect(wordsIn(text)).toEqual([]);
  });

  it('allows questions and parts of other words', () => {
    expect(wordsIn('// What is a draft?\nconst instead = 1;\nconst underline = 2;\nconst storyteller = 3;')).toEqual(
      [],
    );
  });

  it('reports the file, the line and a better word in every folder below a named folder', () => {
    const root = emptyFolder();
    mkdirSync(join(root, 'engine', 'core'), { recursive: true });
    writeFileSync(join(root, 'engine', 'core', 'a.ts'), '// Plain.\nexport const heard = 1;\n');
    writeFileSync(join(root, 'engine', 'notes.md'), 'What is anew.\n');
    expect(privateEnglishIn(root, ['engine']).map(sentenceOf)).toEqual([
      'engine/core/a.ts:2: naam ‘heard’: schrijf onMessage, received',
    ]);
  });

  it('refuses a folder that does not exist', () => {
    expect(() => privateEnglishIn(emptyFolder(), ['engine/gone'])).toThrow('engine/gone');
  });

  it('lists each clean folder once, in order', () => {
    expect(CLEAN).toEqual([...new Set(CLEAN)].sort());
    expect(CLEAN).toContain('scripts');
  });
});
