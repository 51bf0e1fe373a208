import { pluralEn as plural } from '../../../../ui/texts/phrases.ts';
import type { PreviewTexts } from './nl.ts';

export const en: PreviewTexts = {
  title: 'Preview',
  pages: (n, limit) => `${plural(n, 'page', 'pages')}${limit === null ? '' : ` (at most ${limit})`}`,
};
