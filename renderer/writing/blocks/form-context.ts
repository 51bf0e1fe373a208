import type { ComponentType, ReactNode } from 'react';
import type { Block, BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';
import type { BlockId, ContentNode } from '../../../engine/core/richtext/model.ts';
import type { AddressToCopy } from '../library/addresses.tsx';
import type { FieldToCheck } from '../spelling/check-form-field.ts';

/** `of`: the label of the fact, such as 'Kamerstuk'. */
interface AddressOfFact extends AddressToCopy {
  of: string;
}

/** `isWanted` returns false after the user was asked whether to leave the form: then the task must not change the field. */
export type BeforeSaveTask = (isWanted: () => boolean) => Promise<void>;

/** `rest`: the lines of the text that were not understood. */
export type ParseMotionResult = { motion: BlockOf<'motion'>; rest: readonly string[] } | { problem: string };

/** The services that the forms of all kinds use, so that a form needs no other access to the app. */
export interface FormContext {
  find: (id: BlockId) => Block | undefined;
  /** Blocks of these kinds that match the query, best first; all of them for an empty query. */
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  newId: () => string;
  /** `2026-11-25` */
  today: string;
  /** ISO 8601 with time zone. */
  now: string;
  /** Whether the block is not in the library yet. */
  isNew: boolean;
  /** Whether the user tried to save: the form then marks missing values. */
  hasTriedToSave: boolean;
  /** The user's name from the settings. */
  userName: string;
  /** Web addresses of the facts in this block. The app itself opens no connection. */
  addresses: readonly AddressOfFact[];
  onCopy: (text: string) => void;
  onOpenBlock: (id: BlockId) => void;
  onMakeGround: ((title: string) => void) | null;
  /** Opens a saved official file. */
  onOpenFile: () => void;
  /** Parses pasted text as a motion; `problem` is the error message. */
  parseMotion: (text: string) => Promise<ParseMotionResult>;
  /** Adds a task that must finish before the block is saved. Returns the function that removes it. */
  onBeforeSave: (task: BeforeSaveTask) => () => void;
  /** Checks the spelling of a field. Returns the function that ends the check. Absent if the setting is off. */
  checkField?: ((field: FieldToCheck) => () => void) | undefined;
  /**
   * The rich text editor for a body. Without it, plain paragraphs are edited in a text field and other content is read-only.
   */
  bodyEditor?: ((props: BodyEditorProps) => ReactNode) | undefined;
}

export interface BodyEditorProps {
  label: string;
  body: ContentNode[];
  onChange: (body: ContentNode[]) => void;
  lang: string;
  face: 'document' | 'literal' | 'quote';
  /** Turns off the spelling check: the text of an official document must not be corrected. */
  official?: boolean | undefined;
  hint?: string | undefined;
  autoFocus?: boolean | undefined;
}

export interface BlockFormProps<Kind extends BlockKind> {
  block: BlockOf<Kind>;
  onChange: (block: BlockOf<Kind>) => void;
  context: FormContext;
}

/** One form for each kind; a missing kind does not compile. */
export type BlockForms = { [Kind in BlockKind]: ComponentType<BlockFormProps<Kind>> };
