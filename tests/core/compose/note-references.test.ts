import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Publication, PubReference } from '../../../engine/core/publication/publication.ts';
import type { CrossReference, Inline } from '../../../engine/core/richtext/model.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { writeHtml } from '../../../engine/publish/html/write-html.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writeText } from '../../../engine/publish/text/write-text.ts';
import { readDocx } from '../../publish/docx/read-docx.ts';
import { shippedAssets, shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { readPdf, wordsOf } from '../../publish/pdf/read-pdf.ts';
import { block, draftOf, para, place, typeOf, words } from './draft-builder.ts';

const houseStyle = shippedHouseStyle('neutraal');
const assets = shippedAssets('neutraal');

const footnote = (id: string, text: string): Inline => ({
  type: 'footnote',
  id,
  content: [{ type: 'paragraph', id: `${id}-p`, content: words(text) }],
});
const reference = (target: string, shows: CrossReference['shows']): Inline => ({
  type: 'crossReference',
  target,
  shows,
});

/** A reference to a note below it, and one above. */
function composed(): Publication {
  const draft = draftOf([
    para('voor', [...words('Wat volgt rust op '), reference('tweede', 'label'), ...words('.')]),
    para('een', [...words('De eerste.'), footnote('eerste', 'Eerste bron.')]),
    para('twee', [...words('De tweede.'), footnote('tweede', 'Tweede bron.')]),
    para('na', [...words('Zie '), reference('eerste', 'label'), ...words(' op '), reference('eerste', 'page')]),
    para('weg', [...words('Zie '), reference('verdwenen', 'label')]),
  ]);
  return compose({ draft, documentType: typeOf(), houseStyle, layout: { pages: 1 } });
}

test('a reference to a note has its number, also where the note follows; one to a missing note is an empty field', () => {
  const found = composed().body.flatMap((block) => (block.type === 'paragraph' ? block.content : []));
  const references = found.filter((part): part is PubReference => part.type === 'reference');
  expect(references.map(({ target, shows, text }) => [target, shows, text])).toEqual([
    ['note-2', 'note', 'noot\u00a02'],
    ['note-1', 'note', 'noot\u00a01'],
    ['note-1', 'page', 'pagina'],
  ]);
  expect(found.filter((part) => part.type === 'field').map((part) => 'text' in part && part.text)).toEqual([
    '[verwijzing]',
  ]);
});

test('every format prints the number, with a link or a field where it has those', async () => {
  const publication = composed();
  const text = new TextDecoder().decode(writeText(publication));
  expect(text).toContain('rust op noot\u00a02.');
  const html = new TextDecoder().decode(writeHtml(publication, houseStyle, assets));
  expect(html).toContain('<a class="reference" href="#note-2">noot\u00a02</a>');
  const typeset = await createTypesetter().typeset(publication, houseStyle, assets);
  if (!typeset.ok) throw new Error(JSON.stringify(typeset.problem));
  expect(wordsOf(await readPdf(new Uint8Array(typeset.value.preview())))).toContain('noot 2');
  const docx = readDocx(await writeDocx(publication, houseStyle, assets, typeset.value.layout));
  expect(docx.text('word/document.xml')).toContain('NOTEREF');
});

test('a reference in a block to a note of that block has its number, also where the block is placed twice', () => {
  const body = [
    para('zin', [...words('Een zin.'), footnote('noot', 'Bron van de bouwsteen.')]),
    para('verwijzing', [...words('Zie '), reference('noot', 'label'), ...words(' op '), reference('noot', 'page')]),
  ];
  const passage = block('passage', { id: 'passage', body });
  const places = ['eerste', 'tweede'].map((id) => place(passage, 'full', { id }));
  const draft = draftOf(places, [passage]);
  const publication = compose({ draft, documentType: typeOf(), houseStyle, layout: { pages: 1 } });
  const found = publication.body.flatMap((block) =>
    block.type === 'group' ? block.children.flatMap((child) => (child.type === 'paragraph' ? child.content : [])) : [],
  );
  expect(found.filter((part) => part.type === 'field')).toEqual([]);
  const references = found.filter((part): part is PubReference => part.type === 'reference');
  expect(references.map(({ target, text }) => [target, text])).toEqual([
    ['note-1', 'noot\u00a01'],
    ['note-1', 'pagina'],
    ['note-2', 'noot\u00a02'],
    ['note-2', 'pagina'],
  ]);
});
