import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentTypeSchema } from '../../../../engine/core/document-types/document-type.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { defineVariable } from '../../../../renderer/writing/typing/menu/define-variable.ts';
import type { EntrySources } from '../../../../renderer/writing/typing/menu/entries.ts';
import {
  insertEntries,
  kindOfQuery,
  referEntries,
  variableEntries,
  variableName,
} from '../../../../renderer/writing/typing/menu/entries.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const sources = (query: string, holds: EntrySources['holds'] = 'page'): EntrySources => ({
  query,
  holds,
  t: nl,
  language: 'nl',
});
const titles = (entries: readonly { title: string }[]) => entries.map(({ title }) => title);

describe('the entries of the menus', () => {
  test('are parts, then suggested blocks, then a new block without a query', () => {
    const blocks = starterBlocks();
    const entries = insertEntries(blocks, sources(''));
    expect(titles(entries).slice(0, 3)).toEqual(['Kop 1', 'Kop 2', 'Kop 3']);
    expect(entries.filter(({ act }) => act.do === 'block')).toHaveLength(4);
    expect(entries.at(-1)?.act).toEqual({ do: 'new-block', kind: null, title: '' });
  });

  test('offer a new block of the named kind, with the query as title', () => {
    expect(insertEntries([], sources('nieuwe eis')).at(-1)).toMatchObject({
      title: 'Eis maken',
      act: { do: 'new-block', kind: 'demand', title: '' },
    });
    expect(insertEntries([], sources('nieuw citaat over opvang')).at(-1)).toMatchObject({
      title: 'Citaat maken: ‘over opvang’',
      act: { do: 'new-block', kind: 'quote', title: 'over opvang' },
    });
    expect(insertEntries([], sources('nieuwe aanpak')).at(-1)?.act).toEqual({
      do: 'new-block',
      kind: null,
      title: 'nieuwe aanpak',
    });
  });

  test('offer a new block of the only kind that the section takes, unless the query names another', () => {
    const among = (query: string) => insertEntries([], { ...sources(query), kindAtCaret: 'demand' }).at(-1);
    expect(among('Bekostig de opvang')).toMatchObject({
      title: 'Eis maken: ‘Bekostig de opvang’',
      act: { do: 'new-block', kind: 'demand', title: 'Bekostig de opvang' },
    });
    expect(among('nieuwe vraag')?.act).toEqual({ do: 'new-block', kind: 'question', title: '' });
  });

  test('put a new block of the named kind before a part whose name contains that word', () => {
    const entries = titles(insertEntries([], sources('citaat')));
    expect(entries.indexOf('Citaat maken')).toBeLessThan(entries.indexOf('Lang citaat'));
    expect(entries).toContain('Lang citaat');
  });

  test('put a part that the query names before blocks, and blocks before other parts', () => {
    const blocks = starterBlocks();
    expect(insertEntries(blocks, sources('tabel'))[0]?.title).toBe('Tabel');
    expect(insertEntries(blocks, sources('klant'))[0]?.act.do).toBe('block');
  });

  test('say that a block is in the document', () => {
    const blocks = starterBlocks().filter(({ kind }) => kind === 'demand');
    const placed: ReadonlySet<string> = new Set([blocks[0]?.id ?? '']);
    const entries = insertEntries(blocks, { ...sources('klant'), placed });
    expect(entries.filter(({ act }) => act.do === 'block').map(({ meta }) => meta?.includes('staat er al'))).toEqual(
      blocks.map(({ id }) => placed.has(id)),
    );
  });

  test('offer a kind by its first letters, and search in a named kind', () => {
    expect(insertEntries([], sources('mot'))[0]).toMatchObject({
      title: 'Moties',
      act: { do: 'kind', word: 'moties' },
    });
    expect(kindOfQuery('motie klant', nl)).toEqual({ kind: 'motion', isOne: true, words: 'klant' });
    expect(kindOfQuery('moties klant', nl)).toEqual({ kind: 'motion', isOne: false, words: 'klant' });
    expect(kindOfQuery('klant motie', nl)).toEqual({ kind: null, isOne: false, words: 'klant motie' });
  });

  test('offer a kind without library blocks only as a new block', () => {
    const [first, ...rest] = insertEntries([], { ...sources('eis'), kinds: new Set() });
    expect(first).toMatchObject({ title: 'Eis maken', act: { do: 'new-block', kind: 'demand', title: '' } });
    expect(rest).toEqual([]);
    expect(insertEntries([], { ...sources('motie'), kinds: new Set(['motion']) })[0]?.act.do).toBe('kind');
  });

  test('put a new block first behind the singular name of a demand, question or passage', () => {
    const blocks = starterBlocks();
    const first = (query: string) => insertEntries(blocks, sources(query))[0]?.act;
    expect(first('eis Bekostig de opvang')).toEqual({ do: 'new-block', kind: 'demand', title: 'Bekostig de opvang' });
    expect(first('vraag Wanneer?')).toEqual({ do: 'new-block', kind: 'question', title: 'Wanneer?' });
    expect(first('eis')).toEqual({ do: 'new-block', kind: 'demand', title: '' });
    expect(first('eisen klant')?.do).toBe('block');
    expect(first('motie klant')?.do).toBe('block');
  });

  test('do not offer a kind that is already named', () => {
    for (const query of ['eisen', 'eisen ', 'moties'])
      expect(insertEntries(starterBlocks(), sources(query)).filter(({ act }) => act.do === 'kind')).toEqual([]);
  });

  test('contain no table, heading or page break in a note', () => {
    expect(titles(insertEntries(starterBlocks(), sources('', 'note')))).toEqual([
      'Link',
      'Bron invoegen',
      'Verwijzing invoegen',
      'Variabele',
    ]);
  });

  test('begin with variables of the document type, without duplicates, and offer a new one for an unknown name', () => {
    const file = readdirSync('templates/document-types').find((name) => name.startsWith('inbreng-commissiedebat'));
    const type = documentTypeSchema.parse(JSON.parse(readFileSync(`templates/document-types/${file}`, 'utf8')));
    const head = { definitions: [], variables: { debateDate: { value: '2026-12-01' } }, language: 'nl' };
    const all = variableEntries(head, type, {}, sources(''));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all[0]?.group).toBe('Van deze documentsoort');
    expect(variableEntries(head, type, {}, sources('dat deb'))).toMatchObject([
      { title: 'Datum van het debat', meta: '1 december 2026' },
      { act: { do: 'new-variable' } },
    ]);
    expect(variableEntries(head, type, {}, sources('Datum van het debat'))).toHaveLength(1);
  });

  test('show a variable that the settings fill as filled', () => {
    const file = readdirSync('templates/document-types').find((name) => name.startsWith('inbreng-commissiedebat'));
    const type = documentTypeSchema.parse(JSON.parse(readFileSync(`templates/document-types/${file}`, 'utf8')));
    const metaOf = (value: string | null, standing: { [name: string]: string }) =>
      variableEntries(
        { definitions: [], variables: { organisation: { value } }, language: 'nl' },
        type,
        standing,
        sources('Organisatie'),
      ).find(({ act }) => act.do === 'variable' && act.name === 'organisation')?.meta;
    expect(metaOf(null, {})).toBe('nog leeg');
    expect(metaOf(' ', { organisation: 'CKM' })).toBe('CKM');
    expect(metaOf('Fier', { organisation: 'CKM' })).toBe('Fier');
  });

  test('give a new variable a unique name', () => {
    expect(variableName('Naam van de zaal')).toBe('naamVanDeZaal');
    expect(variableName('2e Kamerlid, één')).toBe('eKamerlidEen');
    const first = defineVariable('zaal', { definitions: [] });
    expect(first).toMatchObject({ name: 'zaal', label: { nl: 'Zaal' }, filledBy: 'writer' });
    expect(defineVariable('Zaal', { definitions: [first] }).name).toBe('zaal2');
    expect(defineVariable('minister', { definitions: [] }).name).toBe('minister2');
  });

  test('find parts of the document by number and by words', () => {
    const targets = [
      { id: 'a', what: 'heading', label: null, title: 'Vijf eisen aan de regering' },
      { id: 'b', what: 'demand', label: 'Eis 2', title: 'Kom met maatregelen' },
    ] as const;
    expect(referEntries(targets, sources('eis 2'))).toMatchObject([{ act: { target: 'b', shows: 'label' } }]);
    expect(referEntries(targets, sources('vijf'))).toMatchObject([{ act: { target: 'a', shows: 'text' } }]);
  });

  test('find parts of the document by the number of a Kamerstuk in any spelling', () => {
    const targets = [
      { id: 'a', what: 'heading', label: null, title: 'De motie-Bikker (28\u202f638,\u00a0nr.\u00a0238)' },
      { id: 'b', what: 'heading', label: null, title: 'Motie 28638-166' },
    ] as const;
    for (const typed of ['28638, nr. 238', '28638-238', '28638, nr. 23', 'kst-28638-238'])
      expect(
        referEntries(targets, sources(typed)).map(({ act }) => act),
        typed,
      ).toMatchObject([{ target: 'a' }]);
  });

  test('group parts by kind, with demands first', () => {
    const targets = [
      { id: 'a', what: 'heading', label: null, title: 'Eisen aan de regering' },
      { id: 'b', what: 'demand', label: 'Eis 1', title: 'Kom met maatregelen' },
      { id: 'c', what: 'heading', label: null, title: 'Onderbouwing' },
    ] as const;
    expect(referEntries(targets, sources('')).map(({ group, title }) => `${group}: ${title}`)).toEqual([
      'Eisen: Eis 1 · Kom met maatregelen',
      'Koppen: Eisen aan de regering',
      'Koppen: Onderbouwing',
    ]);
  });
});
