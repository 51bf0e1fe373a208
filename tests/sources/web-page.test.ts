import { describe, expect, it } from 'vitest';
import type { MotionStatement } from '../../engine/core/records/import-record.ts';
import { readSavedFile } from '../../engine/sources/read.ts';
import { EMPTY, importInto, motionIn } from '../core/records/library-in-memory.ts';
import { makeChamberPage, makeClipboardText, makeCopyPage, makeOfficialPage, readMotionXml } from './paper-forms.ts';
import { file, problemOf, recordOf, sample, XML_238, XML_240, XML_242, XML_244, XML_36547 } from './samples.ts';

const PAPERS = [XML_238, XML_240, XML_242, XML_244, XML_36547];

function motion(html: string | Uint8Array): MotionStatement {
  const saved = typeof html === 'string' ? file('motie.html', html) : { name: 'motie.html', bytes: html };
  const [statement, ...more] = recordOf(saved).statements;
  if (statement?.about !== 'motion' || more.length > 0) throw new Error('not one motion');
  return statement;
}

function restOf(html: string): string[] {
  const read = readSavedFile(file('motie.html', html));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.rest;
}

const official = makeOfficialPage(readMotionXml(XML_238));

describe('a saved page with a motion', () => {
  it.each(PAPERS)('of officielebekendmakingen.nl gives the values of its XML (%s)', (path) => {
    const [xml] = recordOf(sample(path)).statements;
    const page = motion(makeOfficialPage(readMotionXml(path)));
    if (xml?.about !== 'motion') throw new Error(path);
    const { subject: _, ...fields } = xml.fields;
    expect(page.keys).toEqual(xml.keys);
    expect(page.fields).toEqual(fields);
    expect(page.source).toBe('official-page');
  });

  it.each(PAPERS)('of tweedekamer.nl gives them too, and the subject in its title (%s)', (path) => {
    const paper = readMotionXml(path);
    const page = motion(makeChamberPage(paper));
    expect(page.keys.kamerstuk?.number).toBe(paper.number);
    expect(page.fields.text).toEqual(paper.paragraphs);
    expect(page.fields.movers).toEqual(paper.movers);
    expect(page.fields.dossierTitle).toBe(paper.dossierTitle);
    expect(page.fields.subject).toMatch(/^Motie van .* over /);
    expect(page.source).toBe('official-page');
  });

  it.each(PAPERS)(
    'of a site that copies it gives its text as of the clipboard, which nobody vouches for (%s)',
    (path) => {
      const paper = readMotionXml(path);
      const page = motion(makeCopyPage(paper));
      expect(page.fields.text).toEqual(paper.paragraphs);
      expect(page.fields.movers).toEqual(paper.movers);
      expect(page.keys.kamerstuk?.number).toBe(paper.number);
      expect(page.source).toBe('web-page');
      const { library } = importInto(EMPTY, [file('kopie.html', makeCopyPage(paper))]);
      expect(library.blocks).toMatchObject([{ unverified: true, provenance: [{ kind: 'web-page' }] }]);
    },
  );

  it.each(PAPERS)('is one block with its XML and its pasted text, in any order, without a difference (%s)', (path) => {
    const paper = readMotionXml(path);
    const xml = sample(path);
    const files = [
      xml,
      file('pagina.html', makeOfficialPage(paper)),
      file('kopie.html', makeCopyPage(paper)),
      file('geplakt.txt', makeClipboardText(paper)),
    ];
    const alone = importInto(EMPTY, [xml]).library;
    for (const order of [files, [...files].reverse()]) {
      const { library, plan } = importInto(EMPTY, order);
      expect(plan.offered).toEqual([]);
      expect(library.blocks).toHaveLength(1);
      const block = motionIn(library, `${paper.dossier.replace(' ', '')}-${paper.number}`);
      const { provenance, revision, ...content } = block;
      const { provenance: _, revision: __, ...expected } = alone.blocks[0] ?? block;
      expect(content).toEqual(expected);
      expect(provenance.map(({ kind }) => kind).sort()).toEqual([
        'official-page',
        'officielebekendmaking',
        'pasted',
        'web-page',
      ]);
    }
  });

  it('gives every motion on it', () => {
    const papers = [XML_238, XML_240, XML_242].map(readMotionXml);
    const body = papers.map(
      (paper) => /<div id="broodtekst">[\s\S]*?<\/main>/.exec(makeOfficialPage(paper))?.[0] ?? '',
    );
    const statements = recordOf(file('moties.html', `<html><body>${body.join('\n')}</body></html>`)).statements;
    expect(
      statements.map(
        (one) => one.about === 'motion' && [one.keys.kamerstuk?.number, one.fields.movers, one.fields.text],
      ),
    ).toEqual(papers.map((paper) => [paper.number, paper.movers, paper.paragraphs]));
  });

  it('lists what was not understood beside the motion, but not the navigation', () => {
    const page = official.replace(
      '<p class="kamerstukdatum">',
      '<p>Herdruk wegens een fout in de tekst</p><p class="kamerstukdatum">',
    );
    expect(restOf(page)).toEqual(['Herdruk wegens een fout in de tekst']);
    expect(restOf(official)).toEqual([]);
  });

  it('leaves out footnotes and their numbers', () => {
    const noted = official
      .replace('technologie;', 'technologie<sup><a class="nootnum" href="#ID-1">1</a></sup>;')
      .replace(
        '</div></div></div></main>',
        '</div></div><div class="voet noot"><p>Kamerstuk 28 638, nr. 233.</p></div></div></main>',
      );
    expect(noted).not.toBe(official);
    expect(motion(noted).fields).toEqual(motion(official).fields);
  });

  it('never takes text of scripts, styles, frames, forms and hidden elements', () => {
    const extra = '<p>De Kamer,</p><p>verzoekt de regering niets,</p><p>en gaat over tot de orde van de dag.</p>';
    for (const element of [
      `<script type="text/html">${extra}</script>`,
      `<template>${extra}</template>`,
      `<noscript>${extra}</noscript>`,
      `<iframe srcdoc="${extra}">${extra}</iframe>`,
      `<textarea>${extra}</textarea>`,
      `<div hidden>${extra}</div>`,
      `<div style="color: red; display: none">${extra}</div>`,
      `<svg><foreignObject>${extra}</foreignObject></svg>`,
    ]) {
      expect(motion(official.replace('<footer>', `${element}<footer>`)), element).toEqual(motion(official));
    }
  });
});

describe('the character set of a page', () => {
  const text = official.replace(
    'Content-Type" content="text/html; charset=UTF-8',
    'Content-Type" content="text/html; charset=iso-8859-1',
  );
  const inWindows = (html: string): Uint8Array => Buffer.from(html, 'latin1');

  it('is that of its bytes where the declaration is wrong', () => {
    expect(motion(Buffer.from(text, 'utf8')).fields).toEqual(motion(official).fields);
    expect(motion(inWindows(official)).fields).toEqual(motion(official).fields);
    expect(motion(inWindows(official.replace('charset=UTF-8', 'charset=onzin'))).fields).toEqual(
      motion(official).fields,
    );
    expect(motion(inWindows(official.replace('charset=UTF-8', 'charset=utf-16'))).fields).toEqual(
      motion(official).fields,
    );
  });

  it('is the declared one where the bytes allow it, and none is needed', () => {
    expect(motion(inWindows(text)).fields).toEqual(motion(official).fields);
    const central = Buffer.from(
      official.replace('charset=UTF-8', 'charset=iso-8859-2').replaceAll('ë', '\u00eb'),
      'latin1',
    );
    expect(motion(central).fields.text).toEqual(motion(official).fields.text);
    expect(motion(inWindows(official.replace(/<meta http-equiv[^>]*>/, ''))).fields).toEqual(motion(official).fields);
  });

  it('is that of a byte-order mark before all else', () => {
    expect(motion(Buffer.from(`\uFEFF${text}`, 'utf8')).fields).toEqual(motion(official).fields);
    expect(motion(Buffer.from(`\uFEFF${text}`, 'utf16le')).fields).toEqual(motion(official).fields);
  });
});

describe('a page that cannot be read', () => {
  const paper = '<p>De Kamer,</p><p>verzoekt de regering te handelen,</p><p>en gaat over tot de orde van de dag.</p>';

  it('is named: no motion, frames, too deep, too many elements, too long a tag', () => {
    expect(problemOf(file('x.html', '<!doctype html><form><label>Zoek <input name="q"></label></form>'))).toBe(
      'web-page',
    );
    expect(problemOf(file('x.html', '<html><frameset cols="1,2"><frame src="a.html"></frameset></html>'))).toBe(
      'page-in-frames',
    );
    expect(problemOf(file('x.html', '<html><body><iframe src="a.html"></iframe></body></html>'))).toBe(
      'page-in-frames',
    );
    expect(problemOf(file('x.html', `<html>${'<div>'.repeat(100_000)}`))).toBe('page-too-complex');
    expect(problemOf(file('x.html', `<html>${'<b><p>'.repeat(100_000)}`))).toBe('page-too-complex');
    expect(problemOf(file('x.html', `<html>${'<br>'.repeat(250_000)}`))).toBe('page-too-complex');
    expect(problemOf(file('x.html', `<html>${'<!---->'.repeat(250_000)}`))).toBe('page-too-complex');
    const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(' ');
    expect(problemOf(file('x.html', `<html><p ${attributes}>`))).toBe('page-too-complex');
    expect(problemOf(file('x.html', `<html><table>${'<i>x</i>'.repeat(100_000)}`))).toBe('web-page');
    expect(problemOf(file('x.html', `<html><ol>${'<li>x'.repeat(150_000)}`))).toBe('web-page');
  });

  it('of up to 50 MB is read, with pictures in the page itself; a larger one is refused', () => {
    const picture = `<img alt="" src="data:image/png;base64,${'A'.repeat(40 * 1024 * 1024)}">`;
    expect(motion(`<html><body>${picture}${paper}</body></html>`).fields.text).toHaveLength(3);
    expect(problemOf(file('x.html', `<html><body>${picture}${picture}${paper}`))).toBe('file-too-large');
  });

  it('is cut off: it gives the motions that are whole, and no others', () => {
    const cut = official.slice(0, official.indexOf('Mutluer'));
    expect(motion(cut).fields.movers).toEqual(['Bikker', 'Helder']);
    expect(problemOf(file('x.html', official.slice(0, official.indexOf('<p>De Kamer'))))).toBe('web-page');
  });
});
