import type { PublishProblems } from '../problems.ts';

const at = (node: string | null): string => (node === null ? '' : ` at ‘${node}’`);

/** Sentences in English for everything that keeps a document from being written. */
export const publishTextsEn: { [Code in keyof PublishProblems]: (values: PublishProblems[Code]) => string } = {
  'font-missing': ({ family, file }) =>
    `The font ${family} of this house style is missing (${file}). No file was written; the draft has not changed. Put the font in the folder of the house style or choose another house style.`,
  'typesetting-failed': ({ node, detail }) =>
    `The pages could not be typeset${at(node)}: ${detail}. No file was written; the draft has not changed. Remove what stands there or write it differently, then export again.`,
  'pdf-not-accessible': ({ node, detail }) =>
    `The PDF would not be accessible${at(node)}: ${detail}. No PDF was written; the draft has not changed. Change it there and export again.`,
  'pdf-not-archivable': ({ node, detail }) =>
    `The PDF would not last in an archive${at(node)}: ${detail}. No PDF was written; the draft has not changed. Change it there and export again.`,
};
