/**
 * Everything that a window may ask of the app and everything that the app tells a window. The preload makes its methods
 * from this list, the main process its handlers; no other channel exists.
 *
 * A draft crosses as the JSON text of `draft.schema.json` without its pictures' bytes: a text costs one copy, a tree costs
 * every node at each border.
 */
import { z } from 'zod';
import { type Block, type BlockOf, blockSchema } from '../../engine/core/blocks/block.ts';
import { kamerstukSchema } from '../../engine/core/citations/kamerstuk.ts';
import type { SourceAddress } from '../../engine/core/citations/source-address.ts';
import { CARRIES, type Carry } from '../../engine/core/drafts/carry.ts';
import type { ImageInfo } from '../../engine/core/drafts/draft.ts';
import type { LayoutFacts, Places } from '../../engine/core/publication/publication.ts';
import { layoutFactsSchema } from '../../engine/core/publication/schema.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { imageHashSchema } from '../../engine/core/richtext/schema.ts';
import type {
  Carrier,
  ExportResult,
  FindingResult,
  LibrarySearchResult,
  ProblemResult,
  TieResult,
} from '../../engine/jobs/results.ts';
import { COMMANDS, type Command } from './commands.ts';
import {
  type DocumentCard,
  type ExportThere,
  type FreeName,
  type Printing,
  VERSION_REASONS,
  type VersionReason,
  type WithoutLibrary,
} from './document-answers.ts';
import { type Granted, type GrantId, grantIdSchema } from './grant.ts';
import { draftIdSchema as draftId, type JournalId, journalIdSchema as journal } from './journal-id.ts';
import type { JsonText } from './json-text.ts';
import type {
  BlockRevision,
  BlockUse,
  BlockWriting,
  ImportAnswer,
  LibraryChanges,
  LibraryContents,
  OrganisationView,
  Templates,
} from './library-answers.ts';
import { type Settings, settingsChangeSchema } from './settings.ts';
import { type WordChoice, wordSchema as word } from './word.ts';

export const PROCESSES = ['saving', 'library', 'press', 'reports', 'spelling'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Answers are values: a refusal has a stable code and a sentence in the language of the interface. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemResult };

/** Characters: twice the largest draft file, so that no letter makes a draft impossible to send. */
const MOST_CHARACTERS = 400_000_000;
/** Larger than any photograph that a document can use. */
const MOST_PICTURE_BYTES = 100_000_000;
/** Larger than the longest text of a block, twice. */
const MOST_FORM_CHARACTERS = 50_000_000;
const form = draftId;
/** ISO 8601: of the last text of a journal, as a window showed it. Absent: whichever it is. */
const shownAt = z.string().max(40).optional();
export type FormId = z.infer<typeof form>;
const importId = draftId;
const draftText = z.string().max(MOST_CHARACTERS);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const nothing = z.undefined();
const documentTypeName = z.string().min(1).max(200);
const document = z.strictObject({ document: grantIdSchema });
const blockId = z.string().min(1).max(300);
const version = z.string().regex(/^[\w.-]{1,80}$/);
/** A line that a person typed in Settings. */
const ownLine = z.string().max(300);

type Place = 'main' | ProcessName;

/** Who does it, what comes in, and the type of what goes out. */
interface Request<At extends Place, Input extends z.ZodType, Output> {
  at: At;
  input: Input;
  /** A newer request of the same kind takes the place of one that waits. */
  latestOnly: boolean;
  /** It keeps nothing: once its window is gone nobody wants the answer, and the app waits for none when it ends. */
  onlyReads: boolean;
  /** Only a type; it holds nothing when the program runs. */
  output?: Output;
}

const ask =
  <Output>() =>
  <At extends Place, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: false,
    onlyReads: false,
  });
const askRead =
  <Output>() =>
  <At extends ProcessName, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: false,
    onlyReads: true,
  });
const askLatest =
  <Output>() =>
  <At extends ProcessName, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: true,
    onlyReads: true,
  });

export type FileChange = 'changed' | 'missing' | 'folder-missing' | 'back';

export interface OpenedDraft {
  draft: string;
  /** SHA-256 of the file: `saveDraft` compares it before it overwrites. */
  hash: string;
  /** What was mended in memory, a sentence each; the file is as it was. */
  repaired: string[];
  /** Of the pictures that the page can't show, though the file holds them, a sentence. */
  notShown: string[];
  /** Hashes of pictures that the page has no bytes of: the window asks for none of them. */
  absentPictures: ImageHash[];
  /** The file is an export of this kind that carries the draft: the window does not show it, and nothing is saved to it. */
  carrier: Carrier | null;
}

/** What another window opened a window for: a new document, or a copy of this draft. */
export type OpenedFor = { what: 'new' } | { what: 'copy'; draft: string };

export interface Recovery {
  journal: JournalId;
  draftId: string;
  /** Of the file that it was opened from, to show; null for a draft that was never saved. */
  file: string | null;
  /** When it last stood in the journal: ISO 8601. */
  at: string;
  /** Some of the journal's end was cut off; what is offered is whole. */
  cutOff: boolean;
  /** Where its journal stands, to show. */
  folder: string;
  /** Where it can't be read: a person has read that, and nothing of it changed since. */
  passedOver: boolean;
}

/** What stood in the form of a block that was neither kept nor let go. */
export interface LeftForm {
  form: string;
  /** When it last stood in the journal: ISO 8601. */
  at: string;
  /** As the window wrote it. */
  text: string;
  /** As a recovery has them. */
  folder: string;
  passedOver: boolean;
}

export interface Version {
  id: string;
  /** ISO 8601. */
  at: string;
  /** A version with a name is kept for ever. */
  name: string | null;
  why: VersionReason;
  /** On the disk. */
  bytes: number;
}

export const REQUESTS = {
  readSettings: ask<Settings>()('main', nothing),
  changeSettings: ask<Settings>()('main', settingsChangeSchema),

  /** The recent documents, newest first, with what stands in their files. */
  recentCards: askRead<DocumentCard[]>()('library', nothing),
  /** Takes a document off the list; its file stays. */
  forgetRecent: ask<null>()('main', z.strictObject({ file: grantIdSchema })),
  /** The file that this window shows; null for one that was never saved. */
  currentDocument: ask<Granted | null>()('main', nothing),
  /** The same by its name, at once: also where nobody knows yet whether its disk has it. */
  askedDocument: ask<Pick<Granted, 'name' | 'folder'> | null>()('main', nothing),
  /** null where the person closed the dialog. A file that another window shows brings that window to the front. */
  chooseDocument: ask<Granted | null>()('main', nothing),
  /** As the menu does: what a person chooses is shown in the window that has it, an empty one or one of its own. */
  chooseToOpen: ask<null>()('main', nothing),
  /**
   * Shows a document that was chosen before, whose disk says first which file that is (`file`): in the window that has it,
   * which comes to the front (`elsewhere`), else in this window, which then asks `readDraft` (`here`), or in a window of its
   * own (`opened`). Refused with `cancelled` where the window went on with something else by then.
   */
  openDocument: ask<{ shown: 'here' | 'elsewhere' | 'opened'; file: Granted }>()(
    'main',
    z.strictObject({ file: grantIdSchema, where: z.enum(['here', 'new-window']) }),
  ),
  /** A window in which a new document is begun. */
  newWindow: ask<null>()('main', nothing),
  /** This window lets its document go: it shows none now, and another window may open the file. */
  leaveDocument: ask<null>()('saving', nothing),
  /**
   * Shows this draft in a new window, as a document that is stored in no file. Its pictures are where those of this window are. What
   * this window shows stays open.
   */
  openCopy: ask<null>()('main', z.strictObject({ draft: draftText })),
  /** What this window was opened for; null from the second request on, and for any other window. */
  openedFor: ask<OpenedFor | null>()('main', nothing),
  /** `name`: proposed, without extension. A document without a file of its own never gets the name of a file that is there. */
  chooseSavePlace: ask<Granted | null>()('main', z.strictObject({ name: z.string().max(200) })),
  chooseFiles: ask<Granted[]>()('main', nothing),
  chooseFolder: ask<Granted | null>()('main', nothing),
  /** Chooses the folder of the library: one that is there, or an empty one, which becomes a library, with the starter's blocks if asked. */
  chooseLibrary: ask<Settings>()('library', z.strictObject({ starter: z.boolean() })),
  /** Where a library would be made: a folder `Inbreng` among the user's documents, which need not be there yet. */
  libraryPlace: ask<Granted>()('main', nothing),
  /** As `chooseLibrary`, with a folder that was chosen before. */
  useLibrary: ask<Settings>()('library', z.strictObject({ folder: grantIdSchema, starter: z.boolean() })),
  /** Copies into the library what it lacks of the starter library; `added`: how many blocks. */
  addStarter: ask<{ added: number }>()('library', nothing),
  /** Where an export goes unless a person chooses otherwise: the folder of the last one, else that of the document, else the user's documents. */
  exportPlace: ask<Granted>()('main', nothing),
  /** What Word and PDF files carried of the draft when a document of this type was last exported. */
  exportCarry: ask<{ carry: Carry }>()('main', z.strictObject({ documentType: documentTypeName })),
  /** Puts text on the clipboard, and the same as HTML where there is such. */
  copy: ask<null>()(
    'main',
    z.strictObject({ text: z.string().max(10_000_000), html: z.string().max(10_000_000).nullable() }),
  ),
  /** Whether the clipboard holds words or a picture; what they are stays there. */
  canPaste: ask<boolean>()('main', nothing),
  /** Pastes where the caret is, as the keys do it: for a menu of the window's own, while that has the focus. */
  paste: ask<null>()('main', nothing),
  /** Typesets the document and hands its pages to the dialog of the system. Answers when that is closed. */
  print: ask<Printing>()('press', z.strictObject({ draft: draftText, name: z.string().min(1).max(200) })),
  /** Opens what was exported in the system's program, or shows it in its folder. */
  showFile: ask<null>()('main', z.strictObject({ file: grantIdSchema, how: z.enum(['open', 'folder']) })),
  /** The scripts of the window are there: it is seen from here on. */
  readyToShow: ask<null>()('main', nothing),
  /** `title` null: the window shows no document, and listens: a file from outside may come to it. Empty: one without a name. */
  setWindowTitle: ask<null>()('main', z.strictObject({ title: z.string().max(300).nullable(), unsaved: z.boolean() })),
  /** The commands of the menu that this window can't do now; all others it can. */
  setUnavailable: ask<null>()('main', z.strictObject({ commands: z.array(z.enum(COMMANDS)).max(COMMANDS.length) })),
  /** What a person taught the spelling check, and what is passed over in this draft. */
  ownWords: ask<{ words: string[]; passedOver: string[] }>()('main', z.strictObject({ draft: draftId.nullable() })),
  changeOwnWords: ask<{ words: string[] }>()(
    'main',
    z.strictObject({ add: z.array(word).max(5_000), remove: z.array(word).max(20_000) }),
  ),
  /** From now on this word is passed over in this draft. */
  passOverWord: ask<{ passedOver: string[] }>()('main', z.strictObject({ draft: draftId, word })),
  /**
   * Shows the menu of a word that is marked, above that of its text: where the mouse is, or at a point of the page. null: closed
   * without a choice, or another entry was chosen.
   */
  wordMenu: ask<WordChoice | null>()(
    'main',
    z.strictObject({
      /** null: the dictionary has not answered yet. */
      suggestions: z.array(word).max(5).nullable(),
      /** It stands in a document, and not in a block of the library. */
      canPassOver: z.boolean(),
      /** Words are selected: they can be cut and copied. */
      selection: z.string().max(10_000),
      at: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
    }),
  ),
  /** What this program is, and on what it runs. `test`: with an older Electron than it is made for. */
  about: ask<{ version: string; electron: string; chrome: string; node: string; test: boolean }>()('main', nothing),
  /** Files that an export took the place of and that could not be put back: they are kept in the app's folder for a person. */
  replacedFiles: ask<{ files: number; bytes: number }>()('main', nothing),
  /** Shows their folder. */
  showReplacedFiles: ask<null>()('main', nothing),
  /** The answer to the notice `closing`: everything stands in the journal, the window may go. */
  readyToClose: ask<null>()('main', nothing),
  /** The other answer to `closing`: a person is asked first, and the window stays until `readyToClose`. */
  stayOpen: ask<null>()('main', nothing),
  /** The window shows typeset pages, or shows them no more. The process that typesets stays while a window shows them. */
  watchPages: ask<null>()('main', z.strictObject({ isWatching: z.boolean() })),
  processStates: ask<Record<ProcessName, ProcessState>>()('main', nothing),

  readDraft: ask<OpenedDraft>()('saving', document),
  /** Which of these files are exports that carry a draft. What can't be read carries none. */
  carryingDrafts: ask<GrantId[]>()('saving', z.strictObject({ files: z.array(grantIdSchema).min(1).max(10_000) })),
  /** As `readDraft`, to compare or to show: the window's own document stays what it was. */
  peekDraft: askRead<OpenedDraft>()('saving', document),
  /**
   * `base`: the hash that was read; null where the file is new; `unreadable` where no draft could be read from it, and a person
   * chose to write over that. A file that is another by now is not overwritten. `lacks`: of each picture that the file goes
   * without a sentence, unless its opening said so.
   */
  saveDraft: ask<{ hash: string; lacks: string[] }>()(
    'saving',
    z.strictObject({
      document: grantIdSchema,
      draft: draftText,
      base: z.union([hash, z.literal('unreadable')]).nullable(),
    }),
  ),
  /** Answers when the change is synced to the disk. Each opening of a document writes a journal of its own. */
  writeJournal: ask<{ at: string }>()(
    'saving',
    z.strictObject({ journal, document: grantIdSchema.nullable(), draft: draftText }),
  ),
  recoveries: ask<Recovery[]>()('saving', nothing),
  /** Those of this draft that were written in this file, in none, or in one that is there no more; not of another copy. */
  recoveriesOf: ask<Recovery[]>()('saving', z.strictObject({ draftId, document: grantIdSchema })),
  readRecovery: ask<{ draft: string; file: Granted | null }>()('saving', z.strictObject({ journal })),
  /**
   * The window is about to show it, as what it is or as a copy: its pictures come from the files that the journal names. Of those
   * that the page can't show all the same, a sentence. Refused where another window has it open, as reading and closing are, and
   * where it holds another last text by now than the one of `at`, which was shown.
   */
  openRecovery: ask<Pick<OpenedDraft, 'notShown' | 'absentPictures'>>()(
    'saving',
    z.strictObject({ journal, at: shownAt }),
  ),
  /** A person has read that these can't be read. They stay where they are, and are `passedOver` until something of them changes. */
  passOverUnreadable: ask<null>()(
    'saving',
    z.strictObject({ journals: z.array(journal).max(10_000), forms: z.array(form).max(10_000) }),
  ),
  /** After a person chose the file over what was found; the text stays among the versions. */
  closeRecovery: ask<null>()('saving', z.strictObject({ journal, at: shownAt })),
  /**
   * What stands in the form of a block, as text of the window's own, and whether that shows pictures. Answers when it is synced
   * to the disk.
   */
  writeForm: ask<null>()(
    'saving',
    z.strictObject({ form, text: z.string().max(MOST_FORM_CHARACTERS), showsPictures: z.boolean() }),
  ),
  /** Those that no other window has open; newest first. */
  leftForms: ask<LeftForm[]>()('saving', nothing),
  /**
   * The window is about to show it: its pictures come from the files that its journal names. Of those that nobody gives the
   * library says so, once the block goes there. Refused as `openRecovery` is; so is closing it.
   */
  openForm: ask<null>()('saving', z.strictObject({ form, at: shownAt, pictures: z.array(imageHashSchema).max(1000) })),
  /** It stands in the library, or a person let it go. */
  closeForm: ask<null>()('saving', z.strictObject({ form, at: shownAt })),
  /** Former texts of what stands in this file (null: in none), and not of another copy of it. */
  versions: askRead<Version[]>()('saving', z.strictObject({ draftId, document: grantIdSchema.nullable() })),
  readVersion: askRead<{ draft: string }>()('saving', z.strictObject({ draftId, version })),
  /** Of these pictures those whose bytes the app does not have whole: a window that showed them would ask in vain. */
  absentPictures: askRead<ImageHash[]>()('saving', z.strictObject({ pictures: z.array(imageHashSchema).max(100_000) })),
  keepVersion: ask<Version>()(
    'saving',
    z.strictObject({
      draftId,
      document: grantIdSchema.nullable(),
      draft: draftText,
      name: z.string().min(1).max(200).nullable(),
      /** Where absent `named` with a name, else `automatic`. */
      why: z.enum(VERSION_REASONS).optional(),
    }),
  ),
  /** Gives a version a name, another, or none any more. Its id changes. */
  nameVersion: ask<Version>()(
    'saving',
    z.strictObject({ draftId, version, name: z.string().min(1).max(200).nullable() }),
  ),

  /** Every block, what waits for a person, and what could not be read. Refused with `no-library` where none was chosen. */
  libraryBlocks: askRead<JsonText<LibraryContents>>()('library', nothing),
  /** What became different since a state that this window read. null: that state is not known any more; read all blocks. */
  libraryChanges: askRead<JsonText<LibraryChanges> | null>()('library', z.strictObject({ since: z.uuid() })),
  /** What the window composes with; the house styles carry the organisation of the library. */
  templates: askRead<JsonText<Templates>>()('library', nothing),
  /**
   * Makes a block, or changes one. `base` is the block as it was read; null: a new one, whose id is made of what it says
   * (the one given is a stand-in), and is another one where a program took that name meanwhile. Where something
   * else stands there by now nothing is written, and that is answered. `form`: the one that it is filled in, where it may have its pictures from.
   */
  writeBlock: ask<BlockWriting>()(
    'library',
    z.strictObject({ block: blockSchema, base: blockSchema.nullable(), form: form.optional() }),
  ),
  /** Takes a block out of the library; its last text stays in `geschiedenis/`, and documents keep their copies. */
  removeBlock: ask<BlockWriting>()('library', z.strictObject({ base: blockSchema })),
  /** Its revisions, newest first. */
  blockHistory: askRead<BlockRevision[]>()('library', z.strictObject({ id: blockId })),
  /** The recent documents that use it. */
  blockUses: askRead<BlockUse[]>()('library', z.strictObject({ id: blockId })),
  /** Shows the file of a block in its folder. */
  showBlockFile: ask<null>()('library', z.strictObject({ id: blockId })),
  /** The motions in a pasted text, which are stored nowhere yet; none where no motion is recognised. */
  parseMotion: askRead<{ motions: BlockOf<'motion'>[] }>()(
    'library',
    z.strictObject({ text: z.string().max(1_000_000) }),
  ),
  /** A person says that a decision is about a motion, and where that was seen. */
  tieDecision: ask<TieResult>()(
    'library',
    z.strictObject({
      motion: blockId,
      decision: z.string().min(1).max(200),
      source: z.string().min(1).max(2000).nullable(),
    }),
  ),
  /** Where a browser finds what a block or a Kamerstuk rests on. */
  addresses: askRead<SourceAddress[]>()(
    'library',
    z.union([z.strictObject({ id: blockId }), z.strictObject({ kamerstuk: kamerstukSchema })]),
  ),
  /** Of the library that was chosen; refused with `no-library` where there is none. */
  organisation: ask<OrganisationView>()('library', nothing),
  /** What is absent stays as it is. `logo`: a file that was chosen; null takes the logo away. Refused with a sentence where it can't be used. */
  changeOrganisation: ask<OrganisationView>()(
    'library',
    z
      .strictObject({
        name: ownLine,
        contactName: ownLine,
        contactRole: ownLine,
        phone: ownLine,
        email: ownLine,
        address: z.string().max(1000),
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i)
          .nullable(),
        logo: grantIdSchema.nullable(),
      })
      .partial(),
  ),
  /** Asks for a picture for a document. null where the dialog was closed. */
  choosePicture: ask<Granted | null>()('main', nothing),
  /** Asks for a picture to be the logo: SVG or PNG. null where the dialog was closed. */
  chooseLogo: ask<Granted | null>()('main', nothing),

  /** Draws a logo once, as `changeOrganisation` does before it takes one: refused with a sentence where it can't be used. */
  tryLogo: askRead<null>()('reports', z.strictObject({ logo: grantIdSchema })),

  librarySearch: askLatest<LibrarySearchResult>()(
    'library',
    z.strictObject({ words: z.string().max(1000), limit: z.int().min(1).max(1000) }),
  ),
  /** Brings a picture in, as documents can hold it, and draws it once: the draft names it by its hash, the page by `/pictures/<hash>`. */
  addPicture: ask<{ hash: string; info: ImageInfo }>()('reports', z.strictObject({ file: grantIdSchema })),
  /** The same for a picture that was pasted or dropped on the page; `name` is shown where it can't be read. */
  addPictureBytes: ask<{ hash: string; info: ImageInfo }>()(
    'reports',
    z.strictObject({
      name: z.string().max(300),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MOST_PICTURE_BYTES),
    }),
  ),
  /** Takes pictures that blocks show out of the library, for a document that they came into; those that are there. */
  takePictures: ask<Record<string, ImageInfo>>()(
    'library',
    z.strictObject({ hashes: z.array(imageHashSchema).max(1000) }),
  ),
  /**
   * `take`: ids of blocks that take what the files say, also where a person wrote something else; chosen afterwards, it is part
   * of the same import. `import`: what the window calls it, to take it back.
   */
  importFiles: ask<ImportAnswer>()(
    'library',
    z.strictObject({
      import: importId,
      files: z.array(grantIdSchema).min(1).max(10_000),
      take: z.array(blockId).max(10_000).optional(),
    }),
  ),
  /**
   * Takes back what an import of this window wrote. `kept`: blocks that somebody changed since, as they stand; they stay.
   * Refused where that is all of it, and where it is not known any more what the import did.
   */
  undoImport: ask<{ kept: Block[] }>()('library', z.strictObject({ import: importId })),
  /** A draft of this type, with an empty place for each part; nothing is written. */
  beginDraft: ask<{ draft: string }>()(
    'library',
    z.strictObject({ documentType: z.string().max(100), blocks: z.array(z.string().max(300)).max(1000) }),
  ),

  /**
   * A new draft from one that exists: everything that belongs to its debate is emptied (date, debate, committee, minister),
   * ids and moments are new, overruled and silenced checks and comments do not come along. Blocks stay as they were used: the
   * checks say which are older than the library's.
   */
  beginDraftFrom: ask<Pick<OpenedDraft, 'draft' | 'notShown' | 'absentPictures'>>()('library', document),
  /** The sample inbreng on the starter's blocks; nothing is written. */
  beginExample: ask<{ draft: string }>()('library', nothing),

  /**
   * The pages as PDF, how many they are, where each node stands on them, and points from the top of a page to its text.
   */
  preview: askLatest<{
    pdf: Uint8Array;
    pages: number;
    places: JsonText<Places>;
    tables: NonNullable<LayoutFacts['tables']>;
    /** Points that are left on the last page; null: not measured. */
    roomLeft: number | null;
    top: number;
  }>()('press', z.strictObject({ draft: draftText })),

  /** Those of these words that the dictionary lacks, each as `wordsToCheck` names it. */
  unknownWords: askRead<{ unknown: string[] }>()('spelling', z.strictObject({ words: z.array(word).max(5_000) })),
  /** At most five words that a misspelled one was meant to be, the nearest first. */
  suggestions: askLatest<{ words: string[] }>()('spelling', z.strictObject({ word })),

  check: askLatest<{ findings: FindingResult[] }>()(
    'reports',
    z.strictObject({ draft: draftText, layout: layoutFactsSchema.nullable() }),
  ),
  /**
   * `draft` in the answer holds the reason of an overruled check. `without`: null where the library was there, or none is chosen.
   * Refused with `export-place-taken` where a file stands there that is not its own and that `replaces` does not hold.
   */
  exportDraft: ask<
    Omit<ExportResult, 'files'> & { files: ExportedFile[]; draft: string; without: WithoutLibrary | null }
  >()(
    'reports',
    z.strictObject({
      draft: draftText,
      name: z.string().min(1).max(200),
      folder: grantIdSchema,
      formats: z.array(z.enum(['docx', 'pdf', 'html', 'txt'])).min(1),
      houseStyle: z.string().min(1).max(200).nullable(),
      despite: z.string().min(1).max(10_000).nullable(),
      carry: z.enum(CARRIES),
      /** For which `carry` is remembered. */
      documentType: documentTypeName,
      draftId,
      /** SHA-256 of what stands there and is knowingly replaced, though it is not what was exported there last. */
      replaces: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(4),
    }),
  ),
  /** The files that an export would replace, and a name under which it would replace none but its own. */
  exportsThere: ask<{ there: ExportThere[]; free: FreeName }>()(
    'main',
    z.strictObject({
      draftId,
      name: z.string().min(1).max(200),
      folder: grantIdSchema,
      formats: z.array(z.enum(['docx', 'pdf', 'html', 'txt'])),
    }),
  ),
  /** Stops the export that this window waits for: it is refused with `cancelled`, and no file is written or changed. */
  cancelExport: ask<null>()('main', nothing),
} as const;

export type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type InputOf<Name extends RequestName> = z.infer<Requests[Name]['input']>;
export type OutputOf<Name extends RequestName> = Exclude<Requests[Name]['output'], undefined>;
/** The requests that a process answers. */
export type RequestsAt<At extends Place> = {
  [Name in RequestName]: Requests[Name]['at'] extends At ? Name : never;
}[RequestName];

export interface ExportedFile extends Granted {
  format: ExportResult['files'][number]['format'];
  bytes: number;
}

/** `failed`: it stopped again and again; it starts at the next request. */
export type ProcessState = 'running' | 'restarting' | 'failed';

/** What the app tells a window, unasked. */
export interface Notices {
  command: Command;
  settings: Settings;
  /** What a person taught the spelling check, after a change. */
  ownWords: { words: string[] };
  processState: { process: ProcessName; state: ProcessState };
  /** Files that were dropped on this window. */
  filesDropped: Granted[];
  /** A file for this window, chosen outside it: by the system, the menu or another start of the app. */
  documentGiven: Granted;
  exportProgress: { stage: string };
  /** Something in the library's folder is not what it was: written here, in another window, or by another program. */
  libraryChanged: { blocks: boolean; organisation: boolean };
  /** Another program wrote the file that this window shows, or it is gone, or its folder is. Told once for each state of the file. */
  documentChanged: { document: Granted; how: FileChange };
  /** The window is about to close: what was typed last goes to the journal, then `readyToClose`. */
  closing: null;
}
export type NoticeName = keyof Notices;

/** What a window finds as `inbreng`: a method for each request, and one way to listen. */
export type Bridge = {
  [Name in RequestName]: undefined extends InputOf<Name>
    ? () => Promise<Reply<OutputOf<Name>>>
    : (input: InputOf<Name>) => Promise<Reply<OutputOf<Name>>>;
} & {
  /** Gives the function that ends the listening. */
  listen: <Name extends NoticeName>(name: Name, listener: (value: Notices[Name]) => void) => () => void;
};
