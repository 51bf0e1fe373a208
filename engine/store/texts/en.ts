import { isDeviceName } from '../../core/compose/file-name.ts';
import { type Excess, SIZE_LIMITS } from '../../core/drafts/size-limits.ts';
import { fileSystemReason } from '../../core/file-system-reasons.ts';
import type { DroppedKind } from '../markdown/read-inline.ts';
import type { FileFault, StoreProblems } from '../problems.ts';
import { TOO_MUCH_IN_SVG } from '../safe-svg.ts';
import { describeField } from './field-place.ts';

const named = (detail: string): string => (detail === '' ? '' : ` (${fileSystemReason(detail, 'en')})`);

/** Whether the system refused the file name. */
const isName = (detail: string): boolean => detail === 'ENAMETOOLONG' || detail === 'EILSEQ';

/** Whether the disk is full. */
const isFull = (detail: string): boolean => detail === 'ENOSPC' || detail === 'EDQUOT';

/** Names of the things that rich text cannot represent. */
const DROPPED: { [Kind in DroppedKind]: string } = {
  attribute: 'attribute',
  'block-in-item': 'block in a list item',
  code: 'code',
  'control-character': 'control character',
  definition: 'definition',
  directive: 'directive',
  footnote: 'footnote',
  heading: 'heading',
  html: 'HTML',
  image: 'picture',
  link: 'link',
  'quotation-content': 'block in a long quotation',
  role: 'role',
  rule: 'rule',
  'table-content': 'block in a table',
  title: 'title of a link',
};

const dropped = (what: string): string => (Object.hasOwn(DROPPED, what) ? DROPPED[what as DroppedKind] : what);

/** Units into which a user can split a text that exceeds a limit. */
const PARTS_EN: Record<Excess['limit'], string> = {
  text: 'more paragraphs',
  pieces: 'more paragraphs',
  cells: 'more tables',
  rows: 'more tables',
  columns: 'more tables',
  whole: 'more documents',
};

function tooMuchEn(limit: Excess['limit'], words: string, most: number): string {
  const number = most.toLocaleString('en');
  const at = words === '' ? '' : ` that begins with ‘${words}’`;
  switch (limit) {
    case 'text':
      return `a text${at} has more than ${number} characters`;
    case 'pieces':
      return `a text${at} consists of more than ${number} pieces of formatting`;
    case 'cells':
      return `a table${at} has more than ${number} cells`;
    case 'rows':
      return `a table${at} has more than ${number} rows`;
    case 'columns':
      return `a table${at} has more than ${number} columns`;
    case 'whole':
      return `the whole has more than ${number} characters`;
  }
}

const FAULTS: { [Fault in FileFault]: (detail: string) => string } = {
  'no-front-matter': () => 'it does not begin with front matter between two lines of ---',
  'not-utf8': () => 'it is not text in UTF-8',
  'not-yaml': (line) => `its front matter is not valid YAML${line === '' ? '' : `; look at line ${line}`}`,
  'two-versions': (line) => `it contains two versions that have not been merged; look at line ${line}`,
  'not-json': (line) => `it is not valid JSON or was cut off${line === '' ? '' : `; look at line ${line}`}`,
  'too-large': (detail) => `it is larger than ${detail} MB`,
  'too-deep': () => 'its data is nested too deeply',
  'too-many-marks': (most) => `a paragraph has more than ${most} asterisks and underscores`,
  'too-many-footnotes': (most) => `it has more than ${most} footnotes`,
  'too-much': (limit) =>
    `it contains too much: ${tooMuchEn(limit as Excess['limit'], '', SIZE_LIMITS[limit as Excess['limit']])}`,
  'too-many-headings': (most) => `it has more than ${most} underlined headings`,
  'unsafe-key': (detail) => `it contains the name ${detail}, which is not allowed`,
  'kind-unknown': (detail) => (detail === '' ? 'it does not name a kind of block' : `there is no kind ‘${detail}’`),
  'id-unusable': (detail) =>
    isDeviceName(detail)
      ? `‘${detail}’ cannot be the name of a block: Windows uses that name for a device. Give it another id at the top, or rename the file`
      : `‘${detail}’ cannot be the name of a block: a name has at most 100 letters without accents, digits, dashes and full stops, and no spaces. Give it an id at the top, or rename the file`,
  'unknown-field': (detail) => `${describeField(detail, 'en')} does not exist for this kind`,
  'wrong-value': (detail) => `${describeField(detail, 'en')} has an invalid value`,
  'unknown-word': (detail) => {
    const [field = '', words = ''] = detail.split(': ');
    return `${describeField(field, 'en')} has a value that does not exist; choose from ${words}`;
  },
  'newer-version': (detail) => `it is from a newer version (${detail})`,
  'other-format': () => 'it is another kind of file',
  unreadable: (detail) => `it cannot be read${named(detail)}`,
};

/** Advice for a file that may still exist. */
const READ_AGAIN = 'Read the library again. If that fails, check that the file still exists and can be read.';

/** The reason why a file can't be read, as part of a sentence. */
export const fileFaultEn = (fault: FileFault, detail: string): string => FAULTS[fault](detail);

/** English messages for all problems with files. */
export const storeTextsEn: { [Code in keyof StoreProblems]: (values: StoreProblems[Code]) => string } = {
  'library-missing': ({ dir }) =>
    `The folder ${dir} does not exist. Nothing was changed. Choose an existing library, or make a new one.`,
  'report-not-stored': ({ file, reason }) =>
    `The report ${file} was read but not stored: ${fileSystemReason(reason, 'en')}. The library did not change. Check that its folder can be written.`,
  'report-not-removed': ({ reason }) =>
    `The report was not removed: ${fileSystemReason(reason, 'en')}. Close its file in other programs, check that the folder of the library can be written, and try again.`,
  'not-a-library': ({ dir }) =>
    `${dir} is not a library: inbreng-library.yaml is missing. Nothing was changed. Choose another folder, or make a new library.`,
  'library-file-broken': ({ dir, detail }) =>
    `inbreng-library.yaml in ${dir} cannot be read${named(detail)}. Nothing was changed. Fix the file: it should contain ‘format: inbreng-library’ and ‘version: 1’.`,
  'library-newer': ({ dir, version, known }) =>
    `The library ${dir} was made with a newer Inbreng (version ${version}; this one knows ${known}). Nothing was read or changed. Update Inbreng.`,
  'folder-not-empty': ({ dir }) =>
    `The folder ${dir} already contains other files. Nothing was changed. Choose an empty or a new folder.`,
  'folder-unusable': ({ dir, detail }) =>
    `The folder ${dir} cannot be used${named(detail)}. Nothing was changed. Check that it exists and can be read and written.`,
  'block-file-broken': ({ file, fault, detail }) =>
    `${file} was not loaded: ${FAULTS[fault](detail)}. The other blocks were loaded and the file was not changed. ${fault === 'unreadable' ? READ_AGAIN : 'Repair it or remove it.'}`,
  'block-id-twice': ({ id, file, first }) =>
    `${file} was not loaded: the name ${id} belongs to ${first}. Neither was changed. Give one of them another name or remove it.`,
  'body-simplified': ({ file, what, lines }) =>
    `${file} has formatting that a block cannot have (${what.map(dropped).join(', ')}; line ${lines.join(', ')}). The words were read as plain text and the file was not changed.`,
  'record-broken': ({ file, fault, detail }) =>
    `${file} was not loaded: ${FAULTS[fault](detail)}. Everything else was loaded and the file was not changed. ${fault === 'unreadable' ? READ_AGAIN : 'Import the source file again.'}`,
  'link-not-followed': ({ file }) =>
    `${file} is a shortcut to another location and is not read. Put the file itself in the library.`,
  'library-changing': ({ dir }) =>
    `While the library ${dir} was read, another program changed files in it. Some blocks may be missing; nothing was changed. Read the library again once that program has finished.`,
  'folder-closed': ({ dir, detail }) =>
    `The folder ${dir} in the library was not read${named(detail)}. Everything else was loaded and nothing was changed. ${detail === 'ENOENT' ? 'Read the library again.' : `${isName(detail) ? 'Give it another name' : 'Allow it to be read'}, or move it out of the library.`}`,
  'block-unknown': ({ id }) => `There is no block ${id}. Nothing was changed. Look the name up in the library.`,
  'block-not-written': ({ title, fault, detail }) =>
    `The block ‘${title}’ was not saved, because its file would be unreadable: ${FAULTS[fault](detail)}. Nothing in the library was changed. Split its text into several blocks.`,
  'changed-elsewhere': ({ file }) =>
    `${file} has been changed by something else. Nothing was overwritten. Open it again and repeat the change.`,
  'file-in-the-way': ({ file }) =>
    `In the place of ${file} there is a file that could not be read. Nothing was overwritten. Fix that file or remove it.`,
  'path-outside': ({ file }) =>
    `${file} is outside the library. Nothing was written. Remove the shortcut or choose another name.`,
  'write-failed': ({ file, detail }) =>
    `${file} could not be written${named(detail)}. Everything was left as it was. ${isName(detail) ? 'Choose another, shorter name' : isFull(detail) ? 'Free up space' : 'Check that there is space and that it can be written to'} and try again.`,
  'draft-missing': ({ file }) => `${file} does not exist. Check the name and the folder.`,
  'draft-unreadable': ({ file, detail }) =>
    `${file} cannot be read${named(detail)}. Check that it is a file and can be read.`,
  'draft-too-large': ({ file, megabytes, limit }) =>
    `${file} is ${megabytes} MB; a document can be at most ${limit} MB. Nothing was changed. Use smaller pictures.`,
  'draft-not-json': ({ file }) =>
    `${file} is not an Inbreng document: it is another kind of file, or it was cut off. It was not changed. Choose the file that ends in .inbreng, or a Word file or PDF that was made with Inbreng; use a backup if the file was cut off.`,
  'draft-too-much': ({ file, limit, words, most }) =>
    `${file} is too large to open or save: ${tooMuchEn(limit, words, most)}. The file was not changed, and text that is open stays in its window. Split the text into ${PARTS_EN[limit]}.`,
  'draft-too-deep': ({ file, limit }) =>
    `${file} is nested deeper than ${limit} levels, so it is not an Inbreng document. It was not changed. Use a backup.`,
  'draft-unsafe-key': ({ file, key }) =>
    `${file} contains the name ${key}, which is not allowed. It was neither read nor changed. Use a backup.`,
  'draft-other-format': ({ file }) =>
    `${file} is not an Inbreng document, whatever its name says. It was not changed. Choose a document that was made with Inbreng.`,
  'draft-newer': ({ file, version, known }) =>
    `${file} was made with a newer Inbreng (version ${version}; this one knows ${known}). It was not changed. Update Inbreng.`,
  'draft-invalid': ({ file, place }) =>
    `${file} is damaged at ${place || 'its beginning'}. It was not changed. Use a backup.`,
  'image-unreadable': ({ name, detail }) =>
    `The picture ${name} cannot be read${named(detail)}. Nothing was added. Save it as PNG or JPEG and choose it again.`,
  'image-too-large': ({ name, megabytes, limit }) =>
    `The picture ${name} is ${megabytes} MB; at most ${limit} MB is possible. Nothing was added. Make it smaller and choose it again.`,
  'image-too-many-pixels': ({ name, size, limit }) =>
    `The picture ${name} has ${size} pixels, and at most ${limit} million are possible. Nothing was added. Make it smaller and choose it again.`,
  'image-kind': ({ name }) =>
    `${name} is not a picture that Inbreng can read. Nothing was added. Choose a PNG, JPEG, WebP, TIFF, GIF or SVG.`,
  'svg-not-safe': ({ name, what }) =>
    TOO_MUCH_IN_SVG.has(what)
      ? `The drawing ${name} is too complex to draw: it has too many or too large parts of the kind ‘${what}’. Nothing was added. Save the drawing as PNG and choose that.`
      : `The drawing ${name} contains ${what}, which is not allowed in a document. Nothing was added. Save it as a plain SVG or as a PNG.`,
  'logo-kind': ({ name }) =>
    `${name} is not a PNG or SVG that the app can read, so it cannot be a logo. Nothing was changed. Choose another file.`,
  'organisation-broken': ({ file, detail }) =>
    `${file} in the library cannot be read${named(detail)}. Nothing was changed. Fix the file, or remove it and fill in the organisation again.`,
  'organisation-newer': ({ file, version, known }) =>
    `${file} in the library was made with a newer Inbreng (version ${version}; this one knows ${known}). Nothing was changed. Update Inbreng.`,
  'house-colour-contrast': ({ colour, ratio, least }) =>
    `The colour ${colour} is too light for text on white: contrast ${ratio}, at least ${least} is needed. Nothing was changed. Choose a darker colour.`,
};
