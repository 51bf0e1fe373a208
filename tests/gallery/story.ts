import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import type { GalleryData } from './data.ts';

export interface StoryProps {
  data: GalleryData;
  language: 'nl' | 'en';
  onLanguage: (language: 'nl' | 'en') => void;
}

export const NOW = '2026-11-25T14:32:08+01:00';
export const TODAY = '2026-11-25';
export const FOLDER = 'Documenten/Inbreng';
export const ADDRESS_OF_ZAAK =
  "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Zaak?$filter=Nummer eq '2023Z20866'&$expand=Besluit($expand=Stemming,Agendapunt($expand=Activiteit))";
export const DOCUMENT = 'Inbreng commissiedebat Mensenhandel';

/** Records a callback of a screen in `document.title`, where a test reads it. */
export function recordCall(...what: readonly unknown[]): void {
  document.title = what.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
}

export const recordAs =
  (what: string) =>
  (...values: readonly unknown[]): void =>
    recordCall(what, ...values);

export function sample(data: GalleryData, of = 'inbreng-commissiedebat'): { draft: Draft; type: DocumentType } {
  const draft = data.drafts[of];
  const type = data.documentTypes.find(({ id }) => id === of);
  if (!draft || !type) throw new Error('no sample');
  return { draft, type };
}

/** The sample without the date of the debate, the name of the contact and the approval of its quotes. */
export function withoutNeeds(draft: Draft): Draft {
  const blocks = Object.entries(draft.blocks).map(([id, block]) => [
    id,
    block.kind === 'quote' ? { ...block, state: 'concept' as const } : block,
  ]);
  const { debateDate: _day, contactName: _name, ...variables } = draft.variables;
  return { ...draft, variables, blocks: Object.fromEntries(blocks) };
}

/** The sample with unknown outcomes of its motions, and without the dates of its sources. */
export function withoutFacts(draft: Draft): Draft {
  const blocks = Object.entries(draft.blocks).map(([id, block]) => {
    if (block.kind === 'motion') return [id, { ...block, status: 'unknown' as const }];
    if (block.kind === 'source') return [id, { ...block, source: { ...block.source, date: null } }];
    return [id, block];
  });
  return { ...draft, blocks: Object.fromEntries(blocks) };
}

/** The sample before its last changes: derived from it, so that no text is invented. */
export function makeFormerSample(draft: Draft): Draft {
  const instances = draft.body.filter((node) => node.type === 'blockInstance');
  const [first] = instances;
  const question = instances.filter((node) => draft.blocks[node.block]?.kind === 'question').at(-1);
  const body = draft.body
    .filter((node) => node !== question)
    .map((node) => {
      if (node !== first || node.type !== 'blockInstance') return node;
      const block = draft.blocks[node.block];
      const text = block ? plainText(block.body) : '';
      const own = {
        body: [
          {
            type: 'paragraph' as const,
            id: 'own1',
            content: [{ type: 'run' as const, text: text.split('. ')[0] ?? '' }],
          },
        ],
      };
      return { ...node, own };
    });
  return { ...draft, title: [{ type: 'run', text: 'Samen tegen Mensenhandel' }], body };
}

const STYLE_PICTURES: { [id: string]: string } = { neutraal: 'neutraal.png', 'voorbeeld-ngo': 'voorbeeld-ngo.png' };

export const stylesOf = (data: GalleryData, language: 'nl' | 'en') =>
  data.houseStyles.map((style) => ({
    id: style.id,
    name: style.name[language],
    picture: STYLE_PICTURES[style.id] ?? null,
  }));
