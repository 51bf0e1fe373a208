import { groupedNl as grouped, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Voorbeeld',
  purpose: 'Voorbeeld van',
  purposes: { concept: 'Concept', sending: 'Om te versturen' },
  needed: (n: number) =>
    n === 1 ? 'Er ontbreekt nog 1 ding om te versturen' : `Er ontbreken nog ${grouped(n)} dingen om te versturen`,
  pages: (n: number, limit: number | null) =>
    `${plural(n, 'pagina', 'pagina’s')}${limit === null ? '' : ` (hooguit ${limit})`}`,
};

export type PreviewTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    preview: PreviewTexts;
  }
}
