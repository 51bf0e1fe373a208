import type { ComponentType, ReactNode } from 'react';
import type { Block, BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';
import type { BlockContent, BlockId } from '../../../engine/core/richtext/model.ts';
import type { AddressToCopy } from '../library/addresses.tsx';
import type { FieldToCheck } from '../spelling/check-form-field.ts';

/** `of`: what stands there, a word: 'Kamerstuk'. */
interface AddressOfFact extends AddressToCopy {
  of: string;
}

/** `isWanted`: false once the user is asked whether to leave the form; then the field stays as it is. */
export type BeforeKeep = (isWanted: () => boolean) => Promise<void>;

export type ReadMotion = { motion: BlockOf<'motion'> } | { problem: string };

/** What every form may ask and tell; it reaches nothing by itself. */
export interface FormContext {
  find: (id: BlockId) => Block | undefined;
  /** Blocks of these kinds that fit what was typed, best first; all of them for an empty text. */
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  newId: () => string;
  /** `2026-11-25` */
  today: string;
  /** ISO 8601 with time zone: the moment of what a person fills in now. */
  now: string;
  /** It stands in no library yet. */
  isNew: boolean;
  /** A person asked to keep it: what is missing is said. */
  isChecked: boolean;
  /** Who is writing: the name in Settings. */
  by: string;
  /** Where to find this block's facts with a browser elsewhere. */
  addresses: readonly AddressOfFact[];
  onCopy: (text: string) => void;
  onOpenBlock: (id: BlockId) => void;
  onMakeGround: ((title: string) => void) | null;
  /** Opens a saved official file. */
  onOpenFile: () => void;
  /** Reads a pasted text as a motion; `problem`: why that could not be done, a sentence. */
  readMotion: (text: string) => Promise<ReadMotion>;
  /** Adds what a field has to finish before the block is kept; gives the function that removes it. */
  onBeforeKeep: (task: BeforeKeep) => () => void;
  /** Marks the words of a field that the dictionary lacks; gives the function that ends it. Absent: the check is off. */
  checkField?: ((field: FieldToCheck) => () => void) | undefined;
  /** The editor of the page for a body; without it plain paragraphs are a field, and more is shown and not edited. */
  bodyEditor?: ((props: BodyEditorProps) => ReactNode) | undefined;
}

export interface BodyEditorProps {
  label: string;
  body: BlockContent[];
  onChange: (body: BlockContent[]) => void;
  lang: string;
  face: 'document' | 'literal' | 'quote';
  /** The words of an official paper, which nobody corrects. */
  official?: boolean | undefined;
  hint?: string | undefined;
  autoFocus?: boolean | undefined;
}

export interface BlockFormProps<Kind extends BlockKind> {
  block: BlockOf<Kind>;
  onChange: (block: BlockOf<Kind>) => void;
  context: FormContext;
}

/** A form for each kind: complete, or it does not compile. */
export type BlockForms = { [Kind in BlockKind]: ComponentType<BlockFormProps<Kind>> };
