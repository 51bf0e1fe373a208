import type { PublishProblems } from '../problems.ts';

const at = (node: string | null): string => (node === null ? '' : ` at ‘${node}’`);
const mend = (node: string | null): string =>
  node === null
    ? 'Export again; if it fails again, export to Word or HTML and report this.'
    : 'Remove what is there or write it differently, then export again.';

/** English messages for all reasons why a document could not be written. */
export const publishTextsEn: { [Code in keyof PublishProblems]: (values: PublishProblems[Code]) => string } = {
  'font-missing': ({ family, file }) =>
    `The font ${family} of this house style is missing (${file}). No file was written; the document itself was not changed. Put the font in the folder of the house style or choose another house style.`,
  'typesetting-failed': ({ node }) =>
    `The pages could not be laid out${at(node)}. No file was written; the document itself was not changed. ${mend(node)}`,
  'typesetter-stopped': () =>
    'Laying out the pages stopped unexpectedly. No file was replaced; the document itself was not changed. Try again. If it stops again, shrink or remove what was added last, and report this.',
  'drawing-too-slow': ({ name, isLogo, seconds }) =>
    `${isLogo ? 'The logo' : name === null ? 'A drawing in the document' : `The drawing ‘${name}’`} was not ready after ${seconds} seconds, and Inbreng stopped drawing it. No file was replaced and the document is unchanged. Save the drawing as PNG and choose that instead, or remove the drawing.`,
  'memory-full': () =>
    'The command stopped: this computer ran out of memory. No file was replaced and the document is unchanged. Close other programs and try again. If it stops again, split the document.',
  'pdf-not-accessible': ({ node }) =>
    `The PDF would not be accessible${at(node)}. No PDF was written; the document itself was not changed. ${mend(node)}`,
  'pdf-not-archivable': ({ node }) =>
    `The PDF would not be suitable for archiving${at(node)}. No PDF was written; the document itself was not changed. ${mend(node)}`,
};
