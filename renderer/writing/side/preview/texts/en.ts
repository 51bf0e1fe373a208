import { pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { PreviewTexts } from './nl.ts';

export const en: PreviewTexts = {
  title: 'Preview',
  purpose: 'Preview of',
  purposes: { concept: 'Draft', sending: 'For sending' },
  needed: (n) => `${plural(n, 'thing', 'things')} still needed before sending`,
  pages: (n, limit, annex = 0) => {
    const main = `${plural(n, 'page', 'pages')}${limit === null ? '' : ` (at most ${limit})`}`;
    return annex === 0 ? main : `${main}, annex ${plural(annex, 'page', 'pages')}`;
  },
};
