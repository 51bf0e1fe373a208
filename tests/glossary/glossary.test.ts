import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findForbiddenWords, type Language, parseGlossary, type Term } from './glossary.ts';
import { readInterfaceStrings } from './interface-strings.ts';

const PAGE = fileURLToPath(new URL('../../docs/glossary.md', import.meta.url));
const GLOSSARY = parseGlossary(readFileSync(PAGE, 'utf8'));
const STRINGS = readInterfaceStrings();
const LANGUAGES: readonly Language[] = ['nl', 'en'];

describe('the glossary', () => {
  it('has terms with forbidden words in both languages', () => {
    for (const language of LANGUAGES) {
      expect(GLOSSARY[language].length).toBeGreaterThan(25);
      expect(GLOSSARY[language].every(({ name }) => name !== '')).toBe(true);
      expect(GLOSSARY[language].flatMap(({ forbidden }) => forbidden).length).toBeGreaterThan(25);
    }
  });

  it('names only terms that the interface uses', () => {
    for (const language of LANGUAGES) {
      const all = STRINGS[language].map(({ text }) => text.toLowerCase()).join('\n');
      expect(GLOSSARY[language].map(({ name }) => name).filter((name) => !all.includes(name.toLowerCase()))).toEqual(
        [],
      );
    }
  });
});

describe('the strings of the interface', () => {
  it('are found in every room, with and without parameters', () => {
    for (const language of LANGUAGES) {
      expect(STRINGS[language].length).toBeGreaterThan(1500);
      for (const room of ['electron/', 'engine/cli/', 'engine/core/checks/', 'renderer/writing/', 'templates/'])
        expect(
          STRINGS[language].some(({ file }) => file.startsWith(room)),
          `${room} ${language}`,
        ).toBe(true);
    }
    const texts = STRINGS.nl.map(({ text }) => text);
    expect(texts).toContain('Onderbouwing toevoegen');
    expect(texts).toContain('Onderbouwing:  …  van  …  compleet');
    expect(STRINGS.en.map(({ text }) => text)).toContain('Used once in the text');
  });

  it.each(LANGUAGES)('name each thing by its term and by no other word (%s)', (language) => {
    expect(
      STRINGS[language].flatMap(({ file, text }) =>
        findForbiddenWords(text, GLOSSARY[language]).map((word) => `${file}: ‘${word}’ in ‘${text}’`),
      ),
    ).toEqual([]);
  });
});

describe('a forbidden word', () => {
  const terms: Term[] = [
    { name: 'Link', forbidden: ['koppeling'] },
    { name: 'Status', forbidden: ['stand'] },
    { name: 'Stand van zaken', forbidden: [] },
  ];

  it('is found in upper case and beside punctuation', () => {
    expect(findForbiddenWords('Haal de Koppeling weg.', terms)).toEqual(['koppeling']);
    expect(findForbiddenWords('Stand: concept', terms)).toEqual(['stand']);
  });

  it('is not found within a longer word or a term', () => {
    expect(findForbiddenWords('Een snelkoppeling', terms)).toEqual([]);
    expect(findForbiddenWords('De stand van zaken', terms)).toEqual([]);
  });
});
