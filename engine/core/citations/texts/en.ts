import type { CitationProblems } from '../problems.ts';

type Texts = { [Code in keyof CitationProblems]: (values: CitationProblems[Code]) => string };

export const en: Texts = {
  'citation-empty': () => 'There is no citation. For example: 28638-249.',
  'citation-not-recognised': ({ text }) =>
    `‘${text}’ is not a citation that Inbreng recognises. For example: 28638-249, Handelingen II 2010/11, nr. 108, item 5 or a web address.`,
  'citation-number-missing': ({ dossier }) =>
    `The Kamerstuk number in dossier ${dossier} is missing. Add it after the dossier, as in 28638-249.`,
  'citation-several': ({ text }) => `‘${text}’ names several Kamerstukken. Give them one by one.`,
  'citation-session-year-wrong': ({ years }) =>
    `${years} is not a session year. A session year runs from September to September, such as 2023/24.`,
  'citation-session-year-missing': ({ text }) =>
    `‘${text}’ has no session year. It is needed, because the numbers start again each year.`,
  'citation-handelingen-number-missing': ({ text }) =>
    `‘${text}’ gives pages only. Add the number of the sitting, as in Handelingen II 2007/08, nr. 108, p. 7909-7943.`,
  'citation-greta-report-unknown': ({ number }) =>
    `Which country and round ${number} covers is not known. Give the HUDOC identifier or link, such as NLD-REP-3-2023--ENG.`,
  'citation-annex-unknown': ({ text }) =>
    `${text} does not say which Kamerstuk the annex belongs to. Give the Kamerstuk, as in Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9.`,
};
