import type { CitationProblems } from '../problems.ts';

type Texts = { [Code in keyof CitationProblems]: (values: CitationProblems[Code]) => string };

export const en: Texts = {
  'citation-empty': () => 'There is no citation. Give for instance 28638-249.',
  'citation-not-recognised': ({ text }) =>
    `‘${text}’ is no citation that Inbreng knows. Give for instance 28638-249, Handelingen II 2010/11, nr. 108, item 5 or a web address.`,
  'citation-number-missing': ({ dossier }) =>
    `The number of the paper in dossier ${dossier} is missing. Put it after the dossier, as in 28638-249.`,
  'citation-several': ({ text }) => `‘${text}’ names several papers. Give them one by one.`,
  'citation-session-year-wrong': ({ years }) =>
    `${years} is no session year. A session year runs from September to September, as 2023/24.`,
  'citation-session-year-missing': ({ text }) =>
    `‘${text}’ has no session year. It is needed, since the numbers begin anew each year.`,
  'citation-handelingen-number-missing': ({ text }) =>
    `‘${text}’ holds pages only. Give the number of the sitting too, as in Handelingen II 2007/08, nr. 108, p. 7909-7943.`,
  'citation-greta-report-unknown': ({ number }) =>
    `It is not known which country and round ${number} is about. Give the HUDOC identifier or link, as NLD-REP-3-2023--ENG.`,
  'citation-annex-unknown': ({ text }) =>
    `${text} does not say to which paper the annex belongs. Give the paper, as in Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9.`,
};
