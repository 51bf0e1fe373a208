import type { Holds } from '../../document/open/page-editors.ts';

/** The content that each kind of editor may have, besides text, marks, links, variables and citations. */
export const ALLOWED_CONTENT: {
  [Kind in Holds]: { headings: boolean; lists: boolean; tables: boolean; notes: boolean; blocks: boolean };
} = {
  page: { headings: true, lists: true, tables: true, notes: true, blocks: true },
  'own-text': { headings: false, lists: true, tables: true, notes: true, blocks: false },
  title: { headings: false, lists: false, tables: false, notes: false, blocks: false },
  subtitle: { headings: false, lists: false, tables: false, notes: false, blocks: false },
  claim: { headings: false, lists: false, tables: false, notes: false, blocks: false },
  note: { headings: false, lists: false, tables: false, notes: false, blocks: false },
  caption: { headings: false, lists: false, tables: false, notes: false, blocks: false },
};
