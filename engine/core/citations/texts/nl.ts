import type { CitationProblems } from '../problems.ts';

type Texts = { [Code in keyof CitationProblems]: (values: CitationProblems[Code]) => string };

export const nl: Texts = {
  'citation-empty': () => 'Er staat geen bronverwijzing. Geef bijvoorbeeld 28638-249.',
  'citation-not-recognised': ({ text }) =>
    `‘${text}’ is geen bronverwijzing die Inbreng kent. Bijvoorbeeld wel: 28638-249, Handelingen II 2010/11, nr. 108, item 5 of een webadres.`,
  'citation-number-missing': ({ dossier }) =>
    `Van dossier ${dossier} ontbreekt het nummer van het Kamerstuk. Zet het erachter, zoals in 28638-249.`,
  'citation-several': ({ text }) => `In ‘${text}’ staan meer Kamerstukken. Geef ze één voor één.`,
  'citation-session-year-wrong': ({ years }) =>
    `${years} is geen vergaderjaar. Een vergaderjaar loopt van september tot september, zoals 2023/24.`,
  'citation-session-year-missing': ({ text }) =>
    `Bij ‘${text}’ ontbreekt het vergaderjaar. Dat is nodig, want de nummers beginnen elk jaar opnieuw.`,
  'citation-handelingen-number-missing': ({ text }) =>
    `In ‘${text}’ staan alleen pagina’s. Geef ook het nummer van de vergadering, zoals in Handelingen II 2007/08, nr. 108, p. 7909-7943.`,
  'citation-greta-report-unknown': ({ number }) =>
    `Bij ${number} is niet bekend over welk land en welke ronde het gaat. Geef de HUDOC-code of de link, zoals NLD-REP-3-2023--ENG.`,
  'citation-annex-unknown': ({ text }) =>
    `Uit ${text} blijkt niet bij welk Kamerstuk de bijlage hoort. Geef het Kamerstuk, zoals in Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9.`,
};
