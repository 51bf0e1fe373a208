import { pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Voorbeeld',
  purpose: 'Voorbeeld van',
  purposes: { concept: 'Concept', sending: 'Om te versturen' },
  needed: (n: number) => `Nog ${plural(n, 'gegeven', 'gegevens')} nodig vóór verzending`,
  pages: (n: number, limit: number | null, annex = 0) => {
    const main = `${plural(n, 'pagina', 'pagina’s')}${limit === null ? '' : ` (hooguit ${limit})`}`;
    return annex === 0 ? main : `${main}, bijlage ${plural(annex, 'pagina', 'pagina’s')}`;
  },
};

export type PreviewTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    preview: PreviewTexts;
  }
}
