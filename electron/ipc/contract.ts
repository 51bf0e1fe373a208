/**
 * Everything that a window may ask of the app and everything that the app tells a window. The preload makes its methods
 * from this list, the main process its handlers; no other channel exists.
 *
 * A draft crosses as the JSON text of `draft.schema.json` without its pictures' bytes: a text costs one copy, a tree costs
 * every node at each border.
 */
import { z } from 'zod';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { ImageInfo } from '../../engine/core/drafts/draft.ts';
import type { LayoutFacts } from '../../engine/core/publication/publication.ts';
import type {
  ExportResult,
  FindingResult,
  ImportResult,
  LibraryListResult,
  LibrarySearchResult,
  LibraryShowResult,
  ProblemResult,
} from '../../engine/jobs/results.ts';
import type { Command } from './commands.ts';
import { type Granted, grantIdSchema } from './grant.ts';
import { type Settings, settingsChangeSchema } from './settings.ts';

export const PROCESSES = ['saving', 'library', 'press', 'reports'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Answers are values: a refusal has a stable code and a sentence in the language of the interface. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemResult };

/** Characters: twice the largest draft file, so that no letter makes a draft impossible to send. */
const MOST_CHARACTERS = 400_000_000;
const draftText = z.string().max(MOST_CHARACTERS);
const draftId = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const nothing = z.undefined();
const document = z.strictObject({ document: grantIdSchema });
const layoutFacts = z.strictObject({ pages: z.int().positive(), pageOf: z.record(z.string(), z.int().positive()) });

type Place = 'main' | ProcessName;

/** Who does it, what comes in, and the type of what goes out. */
interface Request<At extends Place, Input extends z.ZodType, Output> {
  at: At;
  input: Input;
  /** A newer request of the same kind takes the place of one that waits. */
  latestOnly: boolean;
  /** Only a type; it holds nothing when the program runs. */
  output?: Output;
}

const ask =
  <Output>() =>
  <At extends Place, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: false,
  });
const askLatest =
  <Output>() =>
  <At extends ProcessName, Input extends z.ZodType>(at: At, input: Input): Request<At, Input, Output> => ({
    at,
    input,
    latestOnly: true,
  });

export interface DocumentTypeChoice {
  id: string;
  name: string;
  description: string;
}

export interface RecentDocument extends Granted {
  /** ISO 8601 with time zone. */
  opened: string;
}

export interface OpenedDraft {
  draft: string;
  /** SHA-256 of the file: `saveDraft` compares it before it overwrites. */
  hash: string;
  /** What was mended in memory, a sentence each; the file is as it was. */
  repaired: string[];
}

export interface Recovery {
  draftId: string;
  /** Of the file that it was opened from, to show; null for a draft that was never saved. */
  file: string | null;
  /** When it last stood in the journal: ISO 8601. */
  at: string;
  /** Some of the journal's end was cut off; what is offered is whole. */
  cutOff: boolean;
}

export interface Version {
  id: string;
  /** ISO 8601. */
  at: string;
  /** A version with a name is kept for ever. */
  name: string | null;
}

export const REQUESTS = {
  readSettings: ask<Settings>()('main', nothing),
  changeSettings: ask<Settings>()('main', settingsChangeSchema),

  recentDocuments: ask<RecentDocument[]>()('main', nothing),
  /** The file that this window shows; null for one that was never saved. */
  currentDocument: ask<Granted | null>()('main', nothing),
  /** null where the person closed the dialog. A file that another window shows brings that window to the front. */
  chooseDocument: ask<Granted | null>()('main', nothing),
  chooseSavePlace: ask<Granted | null>()('main', z.strictObject({ name: z.string().max(200) })),
  chooseFiles: ask<Granted[]>()('main', nothing),
  chooseFolder: ask<Granted | null>()('main', nothing),
  /** Chooses the folder of the library: one that is there, or an empty one, which becomes a library, with the starter's blocks if asked. */
  chooseLibrary: ask<Settings>()('library', z.strictObject({ starter: z.boolean() })),
  /** Opens what was exported in the system's program, or shows it in its folder. */
  showFile: ask<null>()('main', z.strictObject({ file: grantIdSchema, how: z.enum(['open', 'folder']) })),
  setWindowTitle: ask<null>()('main', z.strictObject({ title: z.string().max(300), unsaved: z.boolean() })),
  /** The answer to the notice `closing`: everything stands in the journal, the window may go. */
  readyToClose: ask<null>()('main', nothing),
  processStates: ask<Record<ProcessName, ProcessState>>()('main', nothing),

  readDraft: ask<OpenedDraft>()('saving', document),
  /** `base`: the hash that was read; null where the file is new. A file that is another by now is not overwritten. */
  saveDraft: ask<{ hash: string }>()(
    'saving',
    z.strictObject({ document: grantIdSchema, draft: draftText, base: hash.nullable() }),
  ),
  /** Answers when the change is synced to the disk. */
  writeJournal: ask<{ at: string }>()(
    'saving',
    z.strictObject({ draftId, document: grantIdSchema.nullable(), draft: draftText }),
  ),
  recoveries: ask<Recovery[]>()('saving', nothing),
  readRecovery: ask<{ draft: string; file: Granted | null }>()('saving', z.strictObject({ draftId })),
  /** After a person chose the file over what was found; the text stays among the versions. */
  closeRecovery: ask<null>()('saving', z.strictObject({ draftId })),
  versions: ask<Version[]>()('saving', z.strictObject({ draftId })),
  readVersion: ask<{ draft: string }>()(
    'saving',
    z.strictObject({ draftId, version: z.string().regex(/^[\w.-]{1,80}$/) }),
  ),
  keepVersion: ask<Version>()(
    'saving',
    z.strictObject({ draftId, draft: draftText, name: z.string().min(1).max(200).nullable() }),
  ),

  libraryList: ask<LibraryListResult>()('library', nothing),
  librarySearch: askLatest<LibrarySearchResult>()(
    'library',
    z.strictObject({ words: z.string().max(1000), limit: z.int().min(1).max(1000) }),
  ),
  libraryShow: ask<LibraryShowResult>()('library', z.strictObject({ id: z.string().max(300) })),
  /** Copies of these blocks and of all that they rest on, as a draft carries them. Names that the library lacks are left out. */
  snapshots: ask<{ blocks: Record<string, Block> }>()(
    'library',
    z.strictObject({ ids: z.array(z.string().min(1).max(300)).min(1).max(1000) }),
  ),
  /** Brings a picture in, as documents can hold it: the draft names it by its hash, the page by `/pictures/<hash>`. */
  addPicture: ask<{ hash: string; info: ImageInfo }>()('library', z.strictObject({ file: grantIdSchema })),
  importFiles: ask<ImportResult>()('library', z.strictObject({ files: z.array(grantIdSchema).min(1).max(10_000) })),
  documentTypes: ask<DocumentTypeChoice[]>()('library', nothing),
  /** A draft of this type, with an empty place for each part; nothing is written. */
  beginDraft: ask<{ draft: string }>()(
    'library',
    z.strictObject({ documentType: z.string().max(100), blocks: z.array(z.string().max(300)).max(1000) }),
  ),

  /** The pages as PDF, and on which page each node stands. */
  preview: askLatest<{ pdf: Uint8Array; layout: LayoutFacts }>()('press', z.strictObject({ draft: draftText })),

  check: askLatest<{ findings: FindingResult[] }>()(
    'reports',
    z.strictObject({ draft: draftText, layout: layoutFacts.nullable() }),
  ),
  /** `draft` in the answer holds the reason of an overruled check. */
  exportDraft: ask<Omit<ExportResult, 'files'> & { files: ExportedFile[]; draft: string }>()(
    'reports',
    z.strictObject({
      draft: draftText,
      name: z.string().min(1).max(200),
      folder: grantIdSchema,
      formats: z.array(z.enum(['docx', 'pdf', 'html', 'txt'])).min(1),
      houseStyle: z.string().min(1).max(200).nullable(),
      despite: z.string().min(1).max(10_000).nullable(),
    }),
  ),
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
  processState: { process: ProcessName; state: ProcessState };
  /** Files that were dropped on this window. */
  filesDropped: Granted[];
  /** A file for this window, chosen outside it: by the system, the menu or another start of the app. */
  documentGiven: Granted;
  exportProgress: { stage: string };
  /** Another program wrote the file that this window shows, or it is gone. Told once for each state of the file. */
  documentChanged: { document: Granted; how: 'changed' | 'missing' };
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
