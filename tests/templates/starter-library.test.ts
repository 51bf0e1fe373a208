import { readFileSync } from 'node:fs';
import { parseXml, type XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { Block, BlockOf } from '../../engine/core/blocks/block.ts';
import { listReferences } from '../../engine/core/drafts/snapshots.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { addressesOfBlock } from '../../engine/sources/addresses.ts';
import { checkLibraryFile } from '../../engine/store/library-file.ts';
import { finding, STARTER_LIBRARY, starterFiles } from './starter-library.ts';

const files = starterFiles();
const blocks = files.map((file) => file.block);
const find = finding(blocks);
const ofKind = <Kind extends Block['kind']>(kind: Kind) =>
  blocks.filter((block): block is BlockOf<Kind> => block.kind === kind);
const motions = ofKind('motion');

const FOLDERS: Record<Block['kind'], string> = {
  motion: 'moties',
  finding: 'bevindingen',
  demand: 'eisen',
  quote: 'citaten',
  question: 'vragen',
  passage: 'passages',
  figure: 'cijfers',
  commitment: 'toezeggingen',
  source: 'bronnen',
};

const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

describe('the starter library', () => {
  it('has the version that the app knows', () => {
    const text = readFileSync(`${STARTER_LIBRARY}inbreng-library.yaml`, 'utf8');
    expect(checkLibraryFile(text, 'starter-library').ok).toBe(true);
  });

  it('has each block in a file with its own name, in the folder of its kind', () => {
    for (const { path, block } of files) expect(path).toBe(`${FOLDERS[block.kind]}/${block.id}.md`);
  });

  it('has no Markdown that rich text cannot hold', () => {
    for (const { path, dropped } of files) expect(dropped, path).toEqual([]);
  });

  it('has each id and alias once', () => {
    const names = blocks.flatMap((block) => [block.id, ...block.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('resolves every ground, report, demand and citation', () => {
    for (const block of blocks)
      for (const id of listReferences(block)) expect(find(id)?.id, `${block.id} → ${id}`).toBe(id);
    for (const { grounds, id } of ofKind('demand')) {
      expect(grounds.length, id).toBeGreaterThan(0);
      for (const ground of grounds) expect(ground.shows, `${id} → ${ground.block}`).toBeTruthy();
    }
  });

  it('lets every demand name its addressee, and in one line of under seventy characters', () => {
    for (const demand of ofKind('demand')) {
      expect(demand.addressee).toBe('de staatssecretaris');
      expect(demand.deadline).toBeTruthy();
      expect(demand.gist).toBeTruthy();
      expect(demand.title.length).toBeLessThan(70);
    }
  });

  it('files each finding under a section that its report lists', () => {
    for (const item of ofKind('finding')) {
      const report = item.report ? find(item.report) : undefined;
      expect(report?.kind).toBe('source');
      if (report?.kind !== 'source') continue;
      // A press release has no sections.
      if (item.section === null) expect(report.source.type).toBe('website');
      else expect(report.sections.map((section) => section.number)).toContain(item.section);
    }
  });
});

describe('the facts of the starter library', () => {
  it.each(['238', '240', '242', '244'])('give nr. %s verbatim as its official file, with its movers', (number) => {
    const official = officialMotion(fixture(`officielebekendmakingen/kst-28638-${number}.xml`));
    const motion = motions.find((block) => block.id === `28638-${number}`);
    expect(motion && plainText(motion.body).split('\n')).toEqual(official.text);
    expect(motion?.movers).toEqual(official.movers);
    expect(motion?.date).toBe('2023-12-21');
  });

  it('give no text to a motion whose text is in no file', () => {
    const withText = motions.filter((motion) => motion.body.length > 0).map((motion) => motion.id);
    expect(withText).toEqual(['28638-238', '28638-240', '28638-242', '28638-244']);
  });

  it('agree with the open data on number, subject, session, date and appreciatie', () => {
    const cases = [
      ...JSON.parse(fixture('tweedekamer/zaak_collection.json')),
      JSON.parse(fixture('tweedekamer/zaak_28638-238_expand_document.json')),
      JSON.parse(fixture('tweedekamer/zaak_28638-240_expand_document.json')),
    ] as Record<string, string | number>[];
    expect(cases).toHaveLength(7);
    for (const zaak of cases) {
      const motion = motions.find((block) => block.zaak === zaak.Nummer);
      expect(motion).toMatchObject({
        title: String(zaak.Onderwerp).trim(),
        aliases: [zaak.Nummer],
        kamerstuk: { chamber: 'II', number: String(zaak.Volgnummer) },
        sessionYear: zaak.Vergaderjaar,
        dossierTitle: String(zaak.Titel).trim(),
        date: String(zaak.GestartOp).slice(0, 10),
        appreciation: String(zaak.Kabinetsappreciatie).trim(),
      });
    }
    expect(motions.filter((motion) => motion.zaak === null).map((motion) => motion.id)).toEqual([
      '28638-242',
      '28638-244',
    ]);
  });

  it('know the outcomes that a source tells, never the motion itself, and no votes', () => {
    const outcomes = motions.map(({ id, status, decidedOn, statusByHand }) => [
      id,
      status,
      decidedOn,
      statusByHand?.source ?? null,
    ]);
    const ckm = 'CKM, De aanpak van mensenhandel: meer ambitie nodig';
    expect(outcomes).toEqual([
      ['28638-166', 'adopted', null, ckm],
      ['28638-199', 'adopted', null, ckm],
      ['28638-229', 'adopted', null, ckm],
      ['28638-238', 'adopted', '2023-12-21', 'Kamerstukken II 2023/24, 28638, nr. 247'],
      ['28638-240', 'unknown', null, null],
      ['28638-242', 'unknown', null, null],
      ['28638-244', 'unknown', null, null],
      ['35570-VI-50', 'adopted', null, ckm],
      ['36222-31', 'adopted', null, 'ANP, 21 december 2023'],
    ]);
    for (const motion of motions) {
      expect(motion.votes).toBeNull();
      expect(motion.decisions).toEqual([]);
      expect(motion.statusByHand?.source ?? '', motion.id).not.toContain(`nr. ${motion.kamerstuk?.number}`);
    }
  });

  it('name no paragraph and no literal text of a report, and a level only where the press release uses the verb', () => {
    for (const item of ofKind('finding')) expect(item).toMatchObject({ paragraph: null, literal: false });
    const levels = ofKind('finding').flatMap(({ id, level }) => (level ? [`${id} ${level}`] : []));
    expect(levels).toEqual(['greta-3-minderjarigen urges']);
  });

  it('name the sections of the GRETA reports as the feed does', () => {
    const feed = fixture('greta/hudoc-greta-netherlands.rss');
    for (const { sections } of ofKind('source')) {
      for (const { id, title, link } of sections) {
        const item = (feed.split('<item>').find((part) => part.includes(`"${id}"`)) ?? '').replace(/\s+/g, ' ');
        expect(item).toContain(title);
        expect(item).toContain(link);
      }
    }
  });

  it('attribute published words to one speaker, and no concept to anyone', () => {
    const quotes = ofKind('quote');
    const published = quotes.filter((quote) => quote.state === 'published');
    expect(published.map((quote) => plainText(quote.body))).toEqual([
      'Er blijven kansen liggen om slachtoffers te helpen en de opsporing van daders te versterken.',
      'We zijn het aan de slachtoffers verplicht om de lat veel hoger te leggen.',
    ]);
    for (const quote of published) {
      expect(quote).toMatchObject({
        speaker: 'Shamir Ceuleers',
        source: { organisation: 'CKM', title: 'De aanpak van mensenhandel: meer ambitie nodig', date: null, url: null },
      });
    }
    for (const quote of quotes) {
      if (quote.state === 'published') continue;
      expect(quote).toMatchObject({ state: 'concept', speaker: null, approvedBy: null, approvedOn: null });
    }
  });

  it('name for a commitment who says that it was made, and its day only where a paper has it', () => {
    const [later, ...reported] = ofKind('commitment').sort((one, other) =>
      (other.date ?? '').localeCompare(one.date ?? ''),
    );
    expect(later).toMatchObject({ id: 'toezegging-voortgang', date: '2024-06-17', state: null });
    expect(reported).toHaveLength(2);
    for (const { id, date, source, state } of reported) {
      expect(source, id).toMatchObject({ organisation: 'CKM', date: null });
      expect({ date, state }, id).toEqual({ date: null, state: null });
    }
  });

  it('name in a note the missing facts of a motion and where to find them', () => {
    for (const motion of motions) {
      expect(motion.note, motion.id).toMatch(/ontbre(ekt|ken)/);
      const addresses = addressesOfBlock(motion, find);
      const at = (of: 'vote' | 'paper') => addresses.find((one) => one.of === of)?.addresses[0];
      if (motion.zaak) {
        expect(motion.note).toContain(`adres van de stemming (zaak ${motion.zaak})`);
        expect(at('vote')).toContain(`Zaak?$filter=Nummer%20eq%20'${motion.zaak}'&`);
      }
      if (motion.body.length === 0) {
        expect(motion.note).toContain(`adres van het Kamerstuk (kst-${motion.id}.xml)`);
        expect(at('paper')).toMatch(new RegExp(`/kst-${motion.id}\\.xml$`));
      }
    }
  });

  it('have no address in a note: each is where it can be copied', () => {
    for (const { path, block } of files) expect(block.note ?? '', path).not.toMatch(/:\/\/|\$/);
    for (const motion of motions.filter(({ zaak }) => zaak !== null)) {
      expect(addressesOfBlock(motion, find).map(({ of }) => of)).toEqual(['vote', 'paper', 'page']);
    }
  });
});

describe('the Dutch of the starter library', () => {
  it('has no straight quotes outside official texts', () => {
    for (const { path, block } of files) {
      const own = [block.title, block.note ?? '', block.kind === 'motion' ? '' : plainText(block.body)];
      for (const text of own) expect(text, path).not.toMatch(/['"]/);
    }
  });

  it('addresses nobody but the government', () => {
    for (const { path, block } of files) {
      const own = [block.title, block.note ?? '', block.kind === 'question' ? '' : plainText(block.body)];
      for (const text of own) expect(text, path).not.toMatch(/\b(u|uw|je|jij|jouw|jullie)\b/i);
    }
  });

  it('has one question for each block, and no quote longer than half a minute', () => {
    for (const { body, id } of ofKind('question')) expect(plainText(body), id).toMatch(/\?/);
    for (const { body, id } of ofKind('quote')) expect(plainText(body).split(' ').length, id).toBeLessThan(31);
  });
});

/** The paragraphs and movers of an official file, read independently of the app's reader. */
function officialMotion(xml: string): { text: string[]; movers: string[] } {
  const paragraphs: string[] = [];
  const visit = (node: XmlNode): void => {
    const element = node as XmlElement;
    if (element.name === 'al') paragraphs.push(element.text);
    else for (const child of element.children ?? []) visit(child);
  };
  visit(parseXml(xml).root as XmlElement);
  const end = paragraphs.indexOf('en gaat over tot de orde van de dag.') + 1;
  return { text: paragraphs.slice(0, end), movers: paragraphs.slice(end) };
}
