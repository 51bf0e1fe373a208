/**
 * The contract between the windows and the app: every request of a window and every notice that the app sends to a
 * window. The preload makes its methods from this list and the main process its handlers; no other channel exists.
 *
 * A draft crosses as the JSON text of `draft.schema.json`, without the bytes of its pictures: copying one text is
 * cheaper than copying a tree node by node at each process border.
 */
import { z } from 'zod';
import { type Block, type BlockOf, blockSchema } from '../../engine/core/blocks/block.ts';
import { kamerstukSchema } from '../../engine/core/citations/kamerstuk.ts';
import { sourceSchema } from '../../engine/core/citations/source.ts';
import type { SourceAddress } from '../../engine/core/citations/source-address.ts';
import { CARRY_OPTIONS, type Carry } from '../../engine/core/drafts/carry.ts';
import type { ImageInfo } from '../../engine/core/drafts/draft.ts';
import { SAMPLES } from '../../engine/core/drafts/sample.ts';
import { type Carrier, EXPORT_PARTS, type ExportPart, FORMATS } from '../../engine/core/publication/formats.ts';
import type { LayoutFacts, Places } from '../../engine/core/publication/publication.ts';
import { layoutFactsSchema } from '../../engine/core/publication/publication.ts';
import { PURPOSES, type Purpose } from '../../engine/core/publication/purpose.ts';
import { debateSchema } from '../../engine/core/records/debate.ts';
import type { Report } from '../../engine/core/reports/report.ts';
import type { ReportText } from '../../engine/core/reports/report-text.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { imageHashSchema } from '../../engine/core/richtext/model.ts';
import { SEVERITIES } from '../../engine/core/severity.ts';
import type {
  ExportResult,
  FindingResult,
  LibrarySearchResult,
  ProblemResult,
  ReportPickResult,
  TieResult,
} from '../../engine/jobs/results.ts';
import { COMMANDS, type Command } from './commands.ts';
import {
  type DocumentCard,
  type ExistingExport,
  type FreeName,
  type PrintResult,
  VERSION_REASONS,
  type VersionReason,
  type WithoutLibrary,
} from './documents.ts';
import { type GrantedFile, type GrantId, grantIdSchema } from './grant.ts';
import { draftIdSchema as draftId, type JournalId, journalIdSchema as journal } from './journal-id.ts';
import type { JsonText } from './json-text.ts';
import type {
  BlockRevision,
  BlockWriteResult,
  DocumentWithBlock,
  ExportWithBlock,
  ImportOutcome,
  LibraryChanges,
  LibraryContents,
  OrganisationView,
  Templates,
} from './library.ts';
import { OUTPUT_KINDS } from './output-kinds.ts';
import { type Settings, settingsChangeSchema } from './settings.ts';
import { type WordChoice, wordSchema as word } from './word.ts';

export const PROCESSES = ['saving', 'library', 'press', 'reports', 'spelling'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** A refusal is a value too: it has a stable code and a sentence in the language of the interface. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemResult };

/** Characters: twice the largest draft file, so that escaping characters never makes a draft too large to send. */
const MAX_DRAFT_CHARACTERS = 400_000_000;
/** Larger than any photograph that a document can use. */
const MAX_PICTURE_BYTES = 100_000_000;
/** Twice the longest text of a block. */
const MAX_FORM_CHARACTERS = 50_000_000;
/** The form of a block. */
const form = draftId;
export type FormId = z.infer<typeof form>;
/** ISO 8601: when the last text of the journal was written, as the window showed it. Absent: any text will do. */
const lastWrittenAt = z.string().max(40).optional();
const importId = draftId;
const draftText = z.string().max(MAX_DRAFT_CHARACTERS);
/** Absent: `concept`. */
const purpose = z.enum(PURPOSES).optional();
/** The name of a faction, as the subheading of its part has it. */
const factionName = z.string().min(1).max(10_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const noInput = z.undefined();
const documentTypeName = z.string().min(1).max(200);
const document = z.strictObject({ document: grantIdSchema });
const blockId = z.string().min(1).max(300);
const version = z.string().regex(/^[\w.-]{1,80}$/);
/** A line that the user typed in Settings. */
const settingsLine = z.string().max(300);

type RequestTarget = 'main' | ProcessName;

/** The process that handles a request, its input schema, and the type of its output. */
interface Request<At extends RequestTarget, Input extends z.ZodType, Output> {
  at: At;
  input: Input;
  /** A newer request of the same kind replaces one that waits. */
  latestOnly: boolean;
  /** Changes nothing: it is dropped when its window closes, and the app does not wait for it when it quits. */
  onlyReads: boolean;
  /** Only a type; has no value at run time. */
  output?: Output;
}

const request =
  <Output>() =>
  <At extends RequestTarget, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: false,
    onlyReads: false,
  });
const readRequest =
  <Output>() =>
  <At extends ProcessName, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: false,
    onlyReads: true,
  });
const latestRequest =
  <Output>() =>
  <At extends ProcessName, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: true,
    onlyReads: true,
  });

/** How the file of a document changed outside the app. `back`: it has the content again that the app last read or wrote. */
export type FileChange = 'changed' | 'missing' | 'folder-missing' | 'back';

/** A draft that was read from a file. */
export interface OpenedDraft {
  draft: string;
  /** SHA-256 of the file: `saveDraft` compares it before it overwrites the file. */
  hash: string;
  /** Repairs made in memory, a sentence each; the file is unchanged. */
  repaired: string[];
  /** A sentence for each picture that the page can't show although the file holds it. */
  pictureWarnings: string[];
  /** Hashes of pictures without bytes: the window does not request these. */
  absentPictures: ImageHash[];
  /** Set when the file is an export that carries the draft: the window never saves to it. */
  carrier: Carrier | null;
}

/** Why another window opened this one: for a new document, or for a copy of this draft. */
export type OpenedFor = { what: 'new' } | { what: 'copy'; draft: string };

/** Unsaved changes to a document, found in the journal of a window that did not close it. */
export interface Recovery {
  journal: JournalId;
  draftId: string;
  /** Path of the file that it was opened from, to show; null for a draft that was never saved. */
  file: string | null;
  /** When the journal was last written: ISO 8601. */
  at: string;
  /** The damaged end of the journal was cut off; the offered text is whole. */
  cutOff: boolean;
  /** Folder of the journal, to show. */
  folder: string;
  /** The journal can't be read; the user saw that and it has not changed since. */
  passedOver: boolean;
}

/** Unsaved changes to a block: its window crashed before the user saved or discarded them. */
export interface LeftForm {
  form: string;
  /** When the journal was last written: ISO 8601. */
  at: string;
  /** In the format of the window that wrote it. */
  text: string;
  /** The same as in `Recovery`. */
  folder: string;
  passedOver: boolean;
}

/** A former text of a document that the app kept. */
export interface Version {
  id: string;
  /** ISO 8601. */
  at: string;
  /** A version with a name is kept for ever. */
  name: string | null;
  why: VersionReason;
  /** Size on disk. */
  bytes: number;
}

/** SHA-256 of the PDF of a report. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** A report in the library, as a list shows it. */
export interface StoredReport {
  fingerprint: string;
  file: string;
  organisation: string | null;
  title: string | null;
  number: string | null;
  published: string | null;
  paragraphs: number;
  /** The part that the library has: the text, or the file too. */
  kept: 'text' | 'file';
}

/** A stored report that cannot be read. */
export interface DamagedReport {
  fingerprint: string;
  /** Path of its file, to show. */
  path: string;
  /** The library keeps the PDF, from which the report can be read again. */
  hasFile: boolean;
  /** It is not damaged: a newer Inbreng wrote it. */
  isNewer: boolean;
}

export const REQUESTS = {
  readSettings: request<Settings>()('main', noInput),
  changeSettings: request<Settings>()('main', settingsChangeSchema),

  /** The recent documents, newest first, with a summary of each file. */
  recentCards: readRequest<DocumentCard[]>()('library', noInput),
  /** Removes a document from the list of recent documents; its file stays. */
  forgetRecent: request<null>()('main', z.strictObject({ file: grantIdSchema })),
  /** The file that this window shows; null for a document that was never saved. */
  currentDocument: request<GrantedFile | null>()('main', noInput),
  /** The name of the file that this window is opening, at once: before its disk has responded. */
  askedDocument: request<Pick<GrantedFile, 'name' | 'folder'> | null>()('main', noInput),
  /** null when the user closed the dialog. A file that another window shows brings that window to the front. */
  chooseDocument: request<GrantedFile | null>()('main', noInput),
  /** Shows a dialog, then the chosen file: in the window that has it open, in an empty window or in a new one. */
  chooseToOpen: request<null>()('main', noInput),
  /**
   * Shows a document that was granted before. `file` in the output is the real path, once its disk has responded. The
   * document is shown in the window that already has it, which comes to the front (`elsewhere`), in this window, which
   * then requests `readDraft` (`here`), or in a new window (`opened`). Refused with `cancelled` when the window shows
   * something else by then.
   */
  openDocument: request<{ shown: 'here' | 'elsewhere' | 'opened'; file: GrantedFile }>()(
    'main',
    z.strictObject({ file: grantIdSchema, where: z.enum(['here', 'new-window']) }),
  ),
  /** Opens a window with a new document. */
  newWindow: request<null>()('main', noInput),
  /** Closes the document of this window, so that another window may open the file. */
  leaveDocument: request<null>()('saving', noInput),
  /**
   * Shows this draft in a new window as a document that is stored in no file. The copy finds its pictures where this
   * window does. The document of this window stays open.
   */
  openCopy: request<null>()('main', z.strictObject({ draft: draftText })),
  /** Why this window was opened; null for the second and later requests, and for a window that the user opened. */
  openedFor: request<OpenedFor | null>()('main', noInput),
  /** `name`: proposed name without extension. A document without a file never gets the name of an existing file. */
  chooseSavePlace: request<GrantedFile | null>()('main', z.strictObject({ name: z.string().max(200) })),
  /**
   * Asks where to write a file beside the document. `name`: proposed name without extension. null when the user closed the
   * dialog.
   */
  chooseOutput: request<GrantedFile | null>()(
    'main',
    z.strictObject({ name: z.string().max(200), of: z.enum(OUTPUT_KINDS) }),
  ),
  chooseFiles: request<GrantedFile[]>()('main', noInput),
  chooseFolder: request<GrantedFile | null>()('main', noInput),
  /**
   * Chooses the library folder: an existing library, or an empty folder that becomes one. `starter`: with the starter
   * blocks.
   */
  chooseLibrary: request<Settings>()('library', z.strictObject({ starter: z.boolean() })),
  /** Default folder for a new library: `Inbreng` in the user's documents folder. It may not exist yet. */
  libraryPlace: request<GrantedFile>()('main', noInput),
  /** The same as `chooseLibrary`, with a folder that was granted before. */
  useLibrary: request<Settings>()('library', z.strictObject({ folder: grantIdSchema, starter: z.boolean() })),
  /** Copies the blocks of the starter library that the library lacks; `added` counts them. */
  addStarter: request<{ added: number }>()('library', noInput),
  /**
   * Default folder for an export: that of the last export, else that of the document, else the user's documents folder.
   */
  exportPlace: request<GrantedFile>()('main', noInput),
  /**
   * The choices of earlier exports. `carry`: how much of the draft Word and PDF files carried when a document of this type was
   * last exported. `purpose`: that of the last export of this document; null: it was not exported here.
   */
  exportChoices: request<{ carry: Carry; purpose: Purpose | null }>()(
    'main',
    z.strictObject({ documentType: documentTypeName, draftId }),
  ),
  /** Puts text on the clipboard, and optionally HTML with it. */
  copy: request<null>()(
    'main',
    z.strictObject({ text: z.string().max(10_000_000), html: z.string().max(10_000_000).nullable() }),
  ),
  /** Whether the clipboard holds text or a picture. The content itself stays in the main process. */
  canPaste: request<boolean>()('main', noInput),
  /** Pastes at the caret like the paste keys do, for a menu in the page that has the focus itself. */
  paste: request<null>()('main', noInput),
  /** Puts the text of the clipboard in a file of the app, to import it. The text itself stays in the main process. */
  takeClipboard: request<GrantedFile>()('main', noInput),
  /** Typesets the document and opens the system's print dialog. Responds when that closes. */
  print: request<PrintResult>()(
    'press',
    z.strictObject({ draft: draftText, name: z.string().min(1).max(200), purpose }),
  ),
  /** Opens an exported file in the system's program, or shows it in its folder. */
  showFile: request<null>()('main', z.strictObject({ file: grantIdSchema, how: z.enum(['open', 'folder']) })),
  /** The scripts of the window have loaded, so the window becomes visible. */
  readyToShow: request<null>()('main', noInput),
  /**
   * `title` null: the window shows no document and can receive a file that was opened outside the app. Empty: a
   * document without a title.
   */
  setWindowTitle: request<null>()(
    'main',
    z.strictObject({ title: z.string().max(300).nullable(), unsaved: z.boolean() }),
  ),
  /** The menu commands that this window can't do now; all others are available. */
  setUnavailable: request<null>()('main', z.strictObject({ commands: z.array(z.enum(COMMANDS)).max(COMMANDS.length) })),
  /** Words that the user added to the spelling check, and words that are ignored in this draft. */
  ownWords: request<{ words: string[]; passedOver: string[] }>()('main', z.strictObject({ draft: draftId.nullable() })),
  changeOwnWords: request<{ words: string[] }>()(
    'main',
    z.strictObject({ add: z.array(word).max(5_000), remove: z.array(word).max(20_000) }),
  ),
  /** Ignores this word in this draft from now on. */
  passOverWord: request<{ passedOver: string[] }>()('main', z.strictObject({ draft: draftId, word })),
  /**
   * Shows the menu of a misspelt word, above the usual text menu: at the mouse, or at a point of the page. null: the
   * menu closed without a choice, or another entry was chosen.
   */
  wordMenu: request<WordChoice | null>()(
    'main',
    z.strictObject({
      /** null: the dictionary has not responded yet. */
      suggestions: z.array(word).max(5).nullable(),
      /** The word is in a document, not in a block of the library. */
      canPassOver: z.boolean(),
      /** The selected text, which the menu can cut and copy. */
      selection: z.string().max(10_000),
      at: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
    }),
  ),
  /** Versions of the app, Electron, Chromium and Node. `test`: a test build on an older Electron than the app is made for. */
  about: request<{ version: string; electron: string; chrome: string; node: string; test: boolean }>()('main', noInput),
  /** Files that an export replaced and that could not be put back. They are kept in a folder of the app. */
  replacedFiles: request<{ files: number; bytes: number }>()('main', noInput),
  /** Shows that folder. */
  showReplacedFiles: request<null>()('main', noInput),
  /** Response to the notice `closing`: all changes are in the journal, so the window may close. */
  readyToClose: request<null>()('main', noInput),
  /** Other response to `closing`: the window asks the user first and stays open until `readyToClose`. */
  stayOpen: request<null>()('main', noInput),
  /** Whether the window shows typeset pages. The process that typesets keeps running while a window shows them. */
  watchPages: request<null>()('main', z.strictObject({ isWatching: z.boolean() })),
  processStates: request<Record<ProcessName, ProcessState>>()('main', noInput),

  readDraft: request<OpenedDraft>()('saving', document),
  /** Which of these files are exports that carry a draft. An unreadable file carries none. */
  carryingDrafts: request<GrantId[]>()('saving', z.strictObject({ files: z.array(grantIdSchema).min(1).max(10_000) })),
  /** The same as `readDraft`, to compare or to show: the document of the window stays open. */
  peekDraft: readRequest<OpenedDraft>()('saving', document),
  /**
   * `base`: the hash of the file as it was read; null for a new file; `unreadable` when no draft could be read from it
   * and the user chose to overwrite it. A file with another hash is not overwritten. `pictureWarnings`: a sentence for
   * each picture that the file lacks, except those that were reported when it was opened.
   */
  saveDraft: request<{ hash: string; pictureWarnings: string[] }>()(
    'saving',
    z.strictObject({
      document: grantIdSchema,
      draft: draftText,
      base: z.union([hash, z.literal('unreadable')]).nullable(),
    }),
  ),
  /** Responds when the change is synced to disk. Each opening of a document has a journal of its own. */
  writeJournal: request<{ at: string }>()(
    'saving',
    z.strictObject({ journal, document: grantIdSchema.nullable(), draft: draftText }),
  ),
  recoveries: request<Recovery[]>()('saving', noInput),
  /**
   * Recoveries of this draft that belong to this file, to no file, or to a file that is gone; never those of another
   * copy.
   */
  recoveriesOf: request<Recovery[]>()('saving', z.strictObject({ draftId, document: grantIdSchema })),
  readRecovery: request<{ draft: string; file: GrantedFile | null }>()('saving', z.strictObject({ journal })),
  /**
   * Prepares to show the recovery: its pictures come from the files that its journal names. The output has a sentence
   * for each picture that can't be shown. Refused when another window has it open, as are `readRecovery` and
   * `closeRecovery`, or when the journal was written after `at`.
   */
  openRecovery: request<Pick<OpenedDraft, 'pictureWarnings' | 'absentPictures'>>()(
    'saving',
    z.strictObject({ journal, at: lastWrittenAt }),
  ),
  /**
   * Remembers that the user saw that these can't be read. They stay where they are, and stay `passedOver` until they
   * change.
   */
  passOverUnreadable: request<null>()(
    'saving',
    z.strictObject({ journals: z.array(journal).max(10_000), forms: z.array(form).max(10_000) }),
  ),
  /** The user kept the file instead of the recovered text, which stays among the versions. */
  closeRecovery: request<null>()('saving', z.strictObject({ journal, at: lastWrittenAt })),
  /**
   * Saves the content of a block form, in a format of the window, and whether it shows pictures. Responds when it is
   * synced to disk.
   */
  writeForm: request<null>()(
    'saving',
    z.strictObject({ form, text: z.string().max(MAX_FORM_CHARACTERS), showsPictures: z.boolean() }),
  ),
  /** Forms that no other window has open; newest first. */
  leftForms: request<LeftForm[]>()('saving', noInput),
  /**
   * Prepares to show the form: its pictures come from the files that its journal names. The library reports missing
   * ones when the block is saved. Refused like `openRecovery`, and so is `closeForm`.
   */
  openForm: request<null>()(
    'saving',
    z.strictObject({ form, at: lastWrittenAt, pictures: z.array(imageHashSchema).max(1000) }),
  ),
  /** The block was saved, or the user discarded the changes. */
  closeForm: request<null>()('saving', z.strictObject({ form, at: lastWrittenAt })),
  /** Former texts of the draft in this file (null: in no file), not those of another copy. */
  versions: readRequest<Version[]>()('saving', z.strictObject({ draftId, document: grantIdSchema.nullable() })),
  readVersion: readRequest<{ draft: string }>()('saving', z.strictObject({ draftId, version })),
  /** The pictures among these that the app does not have whole. The window does not request them. */
  absentPictures: readRequest<ImageHash[]>()(
    'saving',
    z.strictObject({ pictures: z.array(imageHashSchema).max(100_000) }),
  ),
  keepVersion: request<Version>()(
    'saving',
    z.strictObject({
      draftId,
      document: grantIdSchema.nullable(),
      draft: draftText,
      name: z.string().min(1).max(200).nullable(),
      /** Default: `named` with a name, else `automatic`. */
      why: z.enum(VERSION_REASONS).optional(),
    }),
  ),
  /** Gives a version another name, or none. Its id changes. */
  nameVersion: request<Version>()(
    'saving',
    z.strictObject({ draftId, version, name: z.string().min(1).max(200).nullable() }),
  ),

  /**
   * All blocks, the decisions that wait for the user, and the unreadable files. Refused with `no-library` when no
   * library was chosen.
   */
  libraryBlocks: readRequest<JsonText<LibraryContents>>()('library', noInput),
  /** Changes since a state that this window read. null: that state is forgotten, so the window reads all blocks. */
  libraryChanges: readRequest<JsonText<LibraryChanges> | null>()('library', z.strictObject({ since: z.uuid() })),
  /** Document types and house styles; the house styles carry the organisation of the library. */
  templates: readRequest<JsonText<Templates>>()('library', noInput),
  /**
   * Creates or changes a block. `base` is the block as it was read; null: a new block, whose id is derived from its
   * content and made unique (the given id is provisional). When the library holds something else than `base`, nothing
   * is written and the output says so. `form`: the form in which it was edited, which may provide its pictures.
   */
  writeBlock: request<BlockWriteResult>()(
    'library',
    z.strictObject({ block: blockSchema, base: blockSchema.nullable(), form: form.optional() }),
  ),
  /** Removes a block from the library. Its last text stays in `geschiedenis/`, and documents keep their copies. */
  removeBlock: request<BlockWriteResult>()('library', z.strictObject({ base: blockSchema })),
  /** The revisions of a block, newest first. */
  blockHistory: readRequest<BlockRevision[]>()('library', z.strictObject({ id: blockId })),
  /** The exports that used this quote, newest first, as the library noted them. */
  exportUses: readRequest<ExportWithBlock[]>()('library', z.strictObject({ id: blockId })),
  /** The recent documents that use this block. */
  blockUses: readRequest<DocumentWithBlock[]>()('library', z.strictObject({ id: blockId })),
  /** Shows the file of a block in its folder. */
  showBlockFile: request<null>()('library', z.strictObject({ id: blockId })),
  /** The motions in a pasted text, and its other lines; empty when none is recognised. Nothing is stored. */
  parseMotion: readRequest<{ motions: BlockOf<'motion'>[]; rest: string[] }>()(
    'library',
    z.strictObject({ text: z.string().max(1_000_000) }),
  ),
  /** The user says which motion a decision is about, and the source of that. */
  tieDecision: request<TieResult>()(
    'library',
    z.strictObject({
      motion: blockId,
      decision: z.string().min(1).max(200),
      source: z.string().min(1).max(2000).nullable(),
    }),
  ),
  /** Web addresses of the sources of a block or of a Kamerstuk. */
  addresses: readRequest<SourceAddress[]>()(
    'library',
    z.union([z.strictObject({ id: blockId }), z.strictObject({ kamerstuk: kamerstukSchema })]),
  ),
  /** The organisation of the library; refused with `no-library` when there is none. */
  organisation: request<OrganisationView>()('library', noInput),
  /**
   * Absent fields stay unchanged. `logo`: a chosen file; null removes the logo. Refused with a sentence when the logo
   * can't be used.
   */
  changeOrganisation: request<OrganisationView>()(
    'library',
    z
      .strictObject({
        name: settingsLine,
        contactName: settingsLine,
        contactRole: settingsLine,
        phone: settingsLine,
        email: settingsLine,
        address: z.string().max(1000),
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i)
          .nullable(),
        logo: grantIdSchema.nullable(),
        /** All of them: a check that is absent has its usual severity again. */
        checks: z.record(z.string().max(60), z.enum(SEVERITIES)),
      })
      .partial(),
  ),
  /** Asks for a picture for a document. null when the user closed the dialog. */
  choosePicture: request<GrantedFile | null>()('main', noInput),
  /** Asks for a logo: SVG or PNG. null when the user closed the dialog. */
  chooseLogo: request<GrantedFile | null>()('main', noInput),

  /**
   * Draws a logo once, as `changeOrganisation` does before it accepts one: refused with a sentence when it can't be
   * used.
   */
  tryLogo: readRequest<null>()('reports', z.strictObject({ logo: grantIdSchema })),

  librarySearch: latestRequest<LibrarySearchResult>()(
    'library',
    z.strictObject({ words: z.string().max(1000), limit: z.int().min(1).max(1000) }),
  ),
  /**
   * Converts a picture to a form that documents can hold, and draws it once to test it. The draft names it by its hash,
   * the page by `/pictures/<hash>`.
   */
  addPicture: request<{ hash: string; info: ImageInfo }>()('reports', z.strictObject({ file: grantIdSchema })),
  /** The same for a picture that was pasted or dropped on the page; `name` is shown when it can't be read. */
  addPictureBytes: request<{ hash: string; info: ImageInfo }>()(
    'reports',
    z.strictObject({
      name: z.string().max(300),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_PICTURE_BYTES),
    }),
  ),
  /** Copies pictures that blocks show from the library for a document. The output has those that were found. */
  takePictures: request<Record<string, ImageInfo>>()(
    'library',
    z.strictObject({ hashes: z.array(imageHashSchema).max(1000) }),
  ),
  /**
   * Reads a report from a PDF and remembers its text in the folder of the app. `reportProgress` counts its pages. Refused with
   * `cancelled` after `cancelReport`. `kept`: reads the file that the library keeps of this report.
   */
  openReport: request<{ report: JsonText<Report> }>()(
    'reports',
    z.union([z.strictObject({ file: grantIdSchema }), z.strictObject({ kept: fingerprint })]),
  ),
  /**
   * The PDF of a report, to draw its pages: a chosen file, which must have this fingerprint, or the file that the library
   * keeps; null: the library keeps none.
   */
  reportFile: readRequest<{ pdf: Uint8Array } | null>()(
    'reports',
    z.strictObject({ fingerprint, file: grantIdSchema.nullable() }),
  ),
  /** Stops the reading of a report for this window. */
  cancelReport: request<null>()('main', noInput),
  /** The reports in the library, by the names of their files. */
  storedReports: readRequest<{ reports: StoredReport[]; damaged: DamagedReport[] }>()('library', noInput),
  /**
   * The texts of the reports in the library that a document cites, to compare its quotations with. `since`: the state that the
   * window has. `reports`: null if that is still the state.
   */
  citedReports: readRequest<{ state: string; reports: JsonText<ReportText[]> | null }>()(
    'library',
    z.strictObject({
      references: z
        .array(z.strictObject({ fingerprint: fingerprint.nullable(), source: sourceSchema.nullable() }))
        .max(10_000),
      since: z.string().max(1_000_000).nullable(),
    }),
  ),
  /** A report of the library, or one that this app read before; refused if neither has it. */
  storedReport: readRequest<{ report: JsonText<Report> }>()('library', z.strictObject({ fingerprint })),
  /** Stores an opened report in the library: its text and, with `file`, the PDF. `source`: the block that findings cite. */
  keepReport: request<{ source: string }>()('library', z.strictObject({ fingerprint, file: grantIdSchema.nullable() })),
  /** Removes a report and its file from the library. Its source block and its findings stay. */
  removeReport: request<null>()('library', z.strictObject({ fingerprint })),
  /** Makes a finding from paragraphs, or a part of one, of an opened report. The report is stored with its text. */
  pickFinding: request<ReportPickResult>()(
    'library',
    z.strictObject({
      fingerprint,
      choice: z.union([
        z.strictObject({ paragraphs: z.array(z.int().min(1)).min(1).max(200) }),
        z.strictObject({ paragraph: z.int().min(1), from: z.int().min(0), to: z.int().min(0) }),
        z.strictObject({ positions: z.array(z.int().min(0)).min(1).max(200) }),
        z.strictObject({ position: z.int().min(0), from: z.int().min(0), to: z.int().min(0) }),
      ]),
      title: z.string().min(1).max(1_000).optional(),
      translation: z.string().min(1).max(100_000).optional(),
    }),
  ),
  /**
   * `take`: ids of blocks that the files may overwrite although the user changed them; chosen afterwards, as part of
   * the same import. `import`: id chosen by the window, for `undoImport`.
   */
  importFiles: request<ImportOutcome>()(
    'library',
    z.strictObject({
      import: importId,
      files: z.array(grantIdSchema).min(1).max(10_000),
      take: z.array(blockId).max(10_000).optional(),
    }),
  ),
  /**
   * Undoes an import of this window. `kept`: blocks that were changed after the import; they stay. Refused when all blocks were
   * changed, or when the app no longer has the list of the import's changes.
   */
  undoImport: request<{ kept: Block[] }>()('library', z.strictObject({ import: importId })),
  /** A new draft of this type with an empty place for each part; nothing is stored. */
  beginDraft: request<{ draft: string }>()(
    'library',
    z.strictObject({
      documentType: z.string().max(100),
      blocks: z.array(z.string().max(300)).max(1000),
      /** The debate that the document is for, as an import read it. */
      debate: debateSchema.optional(),
    }),
  ),

  /**
   * A new draft from an existing one. Everything about its debate is emptied (date, debate, committee, minister), ids
   * and moments are new, and overruled or silenced checks and comments are dropped. Blocks stay as they were used: the
   * checks report those that are older than the library's.
   */
  beginDraftFrom: request<Pick<OpenedDraft, 'draft' | 'pictureWarnings' | 'absentPictures'>>()('library', document),
  /** A sample, made of the starter blocks; nothing is stored. */
  beginExample: request<{ draft: string }>()('library', z.strictObject({ sample: z.enum(SAMPLES) })),

  /**
   * The pages as PDF, their number, the location of each node, the tables that were fitted to the page, and `top`: the
   * distance in points from the top of a page to its text.
   */
  preview: latestRequest<{
    pdf: Uint8Array;
    pages: number;
    places: JsonText<Places>;
    tables: NonNullable<LayoutFacts['tables']>;
    /** Points left on the last page; null: not measured. */
    roomLeft: number | null;
    top: number;
  }>()('press', z.strictObject({ draft: draftText, purpose })),

  /** The words among these that the dictionary lacks. `words`: as `findWordsToCheck` returns them. */
  unknownWords: readRequest<{ unknown: string[] }>()('spelling', z.strictObject({ words: z.array(word).max(5_000) })),
  /** At most five corrections of a misspelt word, best first. */
  suggestions: latestRequest<{ words: string[] }>()('spelling', z.strictObject({ word })),

  check: latestRequest<{ findings: FindingResult[] }>()(
    'reports',
    z.strictObject({ draft: draftText, layout: layoutFactsSchema.nullable() }),
  ),
  /**
   * `despite`: the reason to export despite errors, which the `draft` in the output records. `without`: null when the
   * library was there or none is chosen. Refused with `export-place-taken` when a file is in the way that is not its own
   * and is not in `replaces`.
   */
  exportDraft: request<
    Omit<ExportResult, 'files'> & { files: ExportedFile[]; draft: string; without: WithoutLibrary | null }
  >()(
    'reports',
    z.strictObject({
      draft: draftText,
      name: z.string().min(1).max(200),
      folder: grantIdSchema,
      formats: z.array(z.enum(FORMATS)).min(1),
      houseStyle: z.string().min(1).max(200).nullable(),
      despite: z.string().min(1).max(10_000).nullable(),
      carry: z.enum(CARRY_OPTIONS),
      purpose: z.enum(PURPOSES),
      /** The faction whose part is exported without those of the others; absent: all. */
      faction: factionName.optional(),
      /** Document type for which `carry` is remembered. */
      documentType: documentTypeName,
      draftId,
      /** SHA-256 of each file that the user agreed to replace, although it is not the last export to that path. */
      replaces: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(EXPORT_PARTS.length),
      /** Also writes a zip with the document, its sources and a list. Absent: false. */
      sources: z.boolean().optional(),
    }),
  ),
  /** Writes the evidence matrix of the draft to a file that `chooseOutput` granted: a spreadsheet, or csv by its name. */
  saveEvidence: request<null>()('reports', z.strictObject({ draft: draftText, file: grantIdSchema })),
  /** Writes the table of a motion monitor to a file that `chooseOutput` granted: a spreadsheet, or csv by its name. */
  saveMonitor: request<null>()('reports', z.strictObject({ draft: draftText, file: grantIdSchema })),
  /** The part of one faction, ready to paste: its subheading, opening and questions, as plain text and as HTML. */
  factionPart: request<{ text: string; html: string }>()(
    'reports',
    z.strictObject({ draft: draftText, faction: factionName }),
  ),
  /** Writes a zip with the document, its sources and a list to a file that `chooseOutput` granted. */
  saveSources: request<null>()('reports', z.strictObject({ draft: draftText, file: grantIdSchema })),
  /** The existing files that an export would replace, and a name under which it replaces none but its own. */
  exportsThere: request<{ there: ExistingExport[]; free: FreeName }>()(
    'main',
    z.strictObject({
      draftId,
      name: z.string().min(1).max(200),
      folder: grantIdSchema,
      parts: z.array(z.enum(EXPORT_PARTS)),
    }),
  ),
  /** Stops the export of this window: it is refused with `cancelled`, and no file is written or changed. */
  cancelExport: request<null>()('main', noInput),
} as const;

export type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type InputOf<Name extends RequestName> = z.infer<Requests[Name]['input']>;
export type OutputOf<Name extends RequestName> = Exclude<Requests[Name]['output'], undefined>;
/** The requests that a process handles. */
export type RequestsAt<At extends RequestTarget> = {
  [Name in RequestName]: Requests[Name]['at'] extends At ? Name : never;
}[RequestName];

export interface ExportedFile extends GrantedFile {
  format: ExportPart;
  bytes: number;
}

/** `failed`: it stopped repeatedly and starts again at the next request. */
export type ProcessState = 'running' | 'restarting' | 'failed';

/** The notices that the app sends to a window on its own initiative. */
export interface Notices {
  command: Command;
  settings: Settings;
  /** The words that the user added to the spelling check, after a change. */
  ownWords: { words: string[] };
  processState: { process: ProcessName; state: ProcessState };
  /** Files that were dropped on this window. */
  filesDropped: GrantedFile[];
  /** A file for this window, opened by the system, the menu or another start of the app. */
  documentGiven: GrantedFile;
  exportProgress: { stage: string };
  /** Pages of a report that were read, of all. */
  reportProgress: { done: number; total: number };
  /** Something in the library folder changed: by this window, another window or another program. */
  libraryChanged: { blocks: boolean; organisation: boolean };
  /**
   * Another program changed, moved or deleted the file of this window, or its folder is gone. Sent once for each state
   * of the file.
   */
  documentChanged: { document: GrantedFile; how: FileChange };
  /** The window is about to close: it writes the last changes to the journal, then requests `readyToClose`. */
  closing: null;
}
export type NoticeName = keyof Notices;

/** The object `inbreng` in a window: a method for each request, and one way to listen. */
export type WindowBridge = {
  [Name in RequestName]: undefined extends InputOf<Name>
    ? () => Promise<Reply<OutputOf<Name>>>
    : (input: InputOf<Name>) => Promise<Reply<OutputOf<Name>>>;
} & {
  /** Returns the function that stops listening. */
  listen: <Name extends NoticeName>(name: Name, listener: (value: Notices[Name]) => void) => () => void;
};
