import { en as citationTexts } from '../../core/citations/texts/en.ts';
import { fileSystemReason } from '../../core/file-system-reasons.ts';
import { publishTextsEn } from '../../publish/texts/en.ts';
import { sourceProblemsEn } from '../../sources/texts/en.ts';
import { fileFaultEn, storeTextsEn } from '../../store/texts/en.ts';
import type { ProblemTexts } from '../problems.ts';
import { colorName } from './color-name.ts';
import { detailName } from './detail-name.ts';

const list = (names: readonly string[]) => names.join(', ');

export const problemTextsEn: ProblemTexts = {
  ...citationTexts,
  ...sourceProblemsEn,
  ...storeTextsEn,
  ...publishTextsEn,
  'document-type-unknown': ({ type, known }) =>
    `There is no document type ‘${type}’. Nothing was made. Choose one of these: ${list(known)}.`,
  'document-type-broken': ({ file, place }) =>
    `The document type in ${file} is wrong at ${place || 'its beginning'}. Nothing was made. Fix that field and try again.`,
  'house-style-unknown': ({ name, known }) =>
    `There is no house style ‘${name}’, and no folder of that name with a house-style.json. Nothing was written. Choose ${list(known)} or a folder.`,
  'house-style-broken': ({ file, place }) =>
    `The house style in ${file} is wrong at ${place || 'its beginning'}. Nothing was written. Fix that field and try again.`,
  'house-style-contrast': ({ name, color, value, behind, behindValue, ratio, least }) =>
    `The house style ‘${name}’ is refused: ${colorName(color, 'en')} (${value}) on ${colorName(behind, 'en')} (${behindValue}) has a contrast of ${ratio}, which must be at least ${least}. Nothing was written. Choose a darker colour.`,
  'house-style-file-missing': ({ name, file }) =>
    `The house style ‘${name}’ names ${file}, which is missing or unusable. Nothing was written. Put it in the house style folder.`,
  'house-style-font': ({ name, file, family, found }) =>
    `The house style ‘${name}’ says that ${file} is the font ${family}, but it is ${found}. Nothing was written. Put the right name or the right file in the house style.`,
  'template-broken': ({ file, fault, detail }) =>
    `${file} cannot be used: ${fileFaultEn(fault, detail)}. Nothing was written. Fix the file and try again.`,
  'block-left-out': ({ title, fault, detail }) =>
    `‘${title}’ was not imported, because its block file would be unreadable: ${fileFaultEn(fault, detail)}. What the library already had of it was not changed. Everything else was imported. Split the text into several blocks yourself.`,
  'nothing-to-note': ({ id }) =>
    `Nothing was noted at ${id}: no later Kamerstuk in these files names its number. The block did not change. Leave out --note to see what the files name.`,
  'block-not-in-draft': ({ id, file }) =>
    `${file} does not use the block ${id}. There is nothing to compare. Use inbreng evidence to see which blocks support the asks.`,
  'block-form-unknown': ({ block, form }) =>
    `‘${form}’ is not a form of a block (${block}). Nothing was made. Choose full, short or reference.`,
  'variable-unknown': ({ name, known }) =>
    `This document type has no detail ‘${name}’. Nothing was made. Choose from: ${list(known.map((one) => detailName(one, 'en')))}.`,
  'variable-not-a-date': ({ name, value }) =>
    `‘${value}’ is not a date for ‘${detailName(name, 'en')}’. Nothing was made. For example: 2026-12-10 or 10 December 2026.`,
  'file-exists': ({ file }) => `${file} already exists and was not changed. Choose another name.`,
  'export-over-source': ({ file }) =>
    `${file} is the file that the document was read from. It was not changed and nothing was exported. Choose another folder.`,
  'export-changed': ({ file }) =>
    `${file} already exists and is not an unchanged export of this document: a colleague may have written in it. It was not changed and nothing was exported. Choose another folder, or replace the file with --replace.`,
  'faction-carries-all': ({ faction }) =>
    `A file for the group ‘${faction}’ cannot contain the whole document, because that holds the parts for other groups. Nothing was written. Choose --carry published or none.`,
  'dossier-unknown': ({ dossier, known }) =>
    `The library has no motion or commitment of dossier ${dossier}.${known.length === 0 ? '' : ` It has some of ${known.join(', ')}.`}`,
  'faction-unknown': ({ faction, known }) =>
    `The document has no part for the group ‘${faction}’. Nothing was written.${known.length === 0 ? ' It has no parts for groups.' : ` Choose from: ${list(known)}.`}`,
  'format-unknown': ({ format, known }) =>
    `‘${format}’ is not an export format. Nothing was written. Choose from: ${list(known)}.`,
  'export-not-noted': ({ dir, detail }) =>
    `The export succeeded, but the library ${dir} could not note that the quotes were used (${fileSystemReason(detail, 'en')}).`,
  'output-unusable': ({ file, detail }) =>
    `${file} cannot be written (${fileSystemReason(detail, 'en')}). The document itself was not changed. Choose another folder and export again.`,
  'report-unknown': ({ name, known }) =>
    `There is no report ‘${name}’. Nothing was made.${known.length === 0 ? ' Give the PDF itself, or read it first with inbreng import.' : ` The library has: ${list(known)}.`}`,
  'report-paragraph-unknown': ({ number, first, last }) =>
    `The report has no paragraph ${number}. Nothing was made.${first === null ? '' : ` It has paragraphs ${first} to ${last}.`}`,
  'report-choice-empty': () =>
    'No paragraph or sentence was chosen. Nothing was made. Choose a paragraph with --paragraph or a sentence with --sentence.',
  'report-sentence-unknown': ({ number, differences }) =>
    `${number === null ? 'The report' : `Paragraph ${number}`} does not have this sentence literally. Nothing was made.${differences.length === 0 ? '' : ` Different: ${list(differences)}.`} Copy the sentence as inbreng report show gives it.`,
  'no-draft-carried': ({ file }) =>
    `${file} contains no Inbreng document: it was not exported from Inbreng, the document was removed later, or it has a password. It was not changed. Open the file that ends in .inbreng.`,
  'carried-draft-damaged': ({ file }) =>
    `The document in ${file} is damaged and cannot be opened. The file was not changed. Open the file that ends in .inbreng, or an earlier export.`,
};
