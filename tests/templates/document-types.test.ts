import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS } from '../../engine/core/blocks/block.ts';
import { CHECKS } from '../../engine/core/checks/list.ts';
import { findPlaceholders } from '../../engine/core/checks/placeholders.ts';
import {
  type DocumentType,
  documentTypeSchema,
  frameLineText,
  START_GROUPS,
} from '../../engine/core/document-types/document-type.ts';
import { findVariableDefinition } from '../../engine/core/drafts/variables.ts';
import type { Inline } from '../../engine/core/richtext/model.ts';

const FOLDER = new URL('../../templates/document-types/', import.meta.url);
const CODES = CHECKS.map((check): string => check.code);

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort();
const types: DocumentType[] = files.map((name) =>
  documentTypeSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
);

/** The inline content of a type, in both languages. */
function inlinesOf(type: DocumentType): Inline[] {
  const frame = [...type.front, ...type.back].flatMap((line) => [
    ...frameLineText(line, 'nl'),
    ...frameLineText(line, 'en'),
  ]);
  const slots = type.slots.flatMap((slot) => [
    ...(slot.heading ?? []),
    ...slot.start.flatMap((start) => start.content),
  ]);
  return [...frame, ...slots];
}

describe('the document types', () => {
  it('are each in a file of its own name', () => {
    expect(types.map((type) => `${type.id}.json`)).toEqual(files);
  });

  it('have each its own place on the start screen', () => {
    const places = types.map(({ startScreen }) => startScreen?.order);
    expect(new Set(places)).toEqual(new Set(types.map((_, index) => index + 1)));
    const groups = [...types]
      .sort((one, other) => (one.startScreen?.order ?? 0) - (other.startScreen?.order ?? 0))
      .map(({ startScreen }) => startScreen?.group);
    expect([...new Set(groups)]).toEqual(START_GROUPS);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(START_GROUPS);
  });

  it('differ in sections, variables and frame: not one document with other titles', () => {
    for (const part of ['slots', 'uses', 'forms'] as const) {
      const seen = new Set(types.map((type) => JSON.stringify(type[part])));
      expect(seen.size, part).toBe(types.length);
    }
    const framed = types.filter((type) => type.front.some((line) => line.type !== 'title' && line.type !== 'subtitle'));
    expect(framed.length).toBeGreaterThan(4);
  });

  it('are each in the README, with what they are for', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const { name, description } of types) expect(readme).toContain(`| ${name.nl} | ${description.nl} |`);
  });

  it('keep the documents that are read at a glance or signed to one page', () => {
    const onePage = types.filter(({ pageLimit }) => pageLimit === 1).map(({ id }) => id);
    expect(onePage.sort()).toEqual([
      'amendement',
      'concept-motie',
      'factsheet',
      'oplegger',
      'persbericht',
      'petitie',
      'snelle-lijnen',
      'vragen-en-antwoorden',
    ]);
  });

  it('say at the start that a position paper for a round table has two pages', () => {
    const paper = types.find(({ id }) => id === 'position-paper-rondetafel');
    expect(paper?.pageLimit).toBe(2);
    expect(paper?.startScreen?.line.nl).toContain('2 pagina’s');
  });

  for (const type of types) {
    describe(type.id, () => {
      it('print the same variables around a document in each language', () => {
        const variables = (language: string) =>
          [...type.front, ...type.back].map((line) =>
            frameLineText(line, language).flatMap((node) => (node.type === 'variable' ? [node.name] : [])),
          );
        expect(variables('en')).toEqual(variables('nl'));
      });

      it('know every variable that they print, show or use in the file name', () => {
        const printed = inlinesOf(type).flatMap((node) => (node.type === 'variable' ? [node.name] : []));
        const named = [...type.fileName.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1] ?? '');
        for (const name of [...printed, ...type.uses, ...named.filter((name) => name !== 'title')]) {
          expect(findVariableDefinition(name, [], type.variables), name).toBeDefined();
        }
      });

      it('ask in their form for every variable that they print or define', () => {
        const printed = inlinesOf(type).flatMap((node) => (node.type === 'variable' ? [node.name] : []));
        for (const name of [...printed, ...type.variables.map((variable) => variable.name)]) {
          expect(type.uses, name).toContain(name);
        }
        expect(new Set(type.uses).size).toBe(type.uses.length);
      });

      it('begin with fields, not with words that look like text and still have to be replaced', () => {
        const words = inlinesOf(type).flatMap((node) => (node.type === 'run' ? [node.text] : []));
        expect(words.flatMap((text) => findPlaceholders(text, false))).toEqual([]);
      });

      it('raise or drop only existing checks', () => {
        for (const code of Object.keys(type.checks)) expect(CODES).toContain(code);
      });

      it('give a form to every kind of block and guidance in both languages to every section', () => {
        expect(Object.keys(type.forms).sort()).toEqual([...BLOCK_KINDS].sort());
        expect(new Set(type.slots.map((slot) => slot.id)).size).toBe(type.slots.length);
        for (const slot of type.slots) {
          for (const text of [slot.guidance.nl, slot.guidance.en]) expect(text).toMatch(/^[A-Z].{20,}[.?]$/);
          if (slot.as === 'aside') expect(slot.label && slot.heading, slot.id).toBeTruthy();
        }
      });

      it('use plain Dutch: no straight quotes, no address to the reader, no difficult words', () => {
        const ours = [type.name.nl, type.description.nl, ...type.slots.map((slot) => slot.guidance.nl)];
        for (const text of ours) {
          expect(text).not.toMatch(/['"]/);
          expect(text).not.toMatch(/\b(u|uw|je|jij|jouw|jullie)\b/i);
          expect(text).not.toMatch(/\b(succesvol|item|optimaal|middels|teneinde)\b/i);
        }
        for (const node of inlinesOf(type)) if (node.type === 'run') expect(node.text).not.toMatch(/['"]/);
      });
    });
  }
});
