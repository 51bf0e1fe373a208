import type { Bilingual, InterfaceLanguage } from '../core/result.ts';
import type { DrawingWatch } from '../jobs/drawing-watch.ts';
import type { Outcome } from './outcome.ts';

export interface Option {
  type: 'string' | 'boolean';
  /** May be given more than once; its value is then a list. */
  multiple?: boolean;
  /** The placeholder of the value in the help: 'DIR'. */
  value?: string;
  required?: boolean;
  help: Bilingual;
  /** The values that it takes, which the help lists; read from the templates folder. */
  choices?: (templates: string) => Promise<readonly string[]>;
}

/** The arguments and the help of a command. Its code is loaded when it is called. */
export interface Command {
  /** 'import', 'library list'. */
  name: string;
  summary: Bilingual;
  positionals: { name: string; help: Bilingual; min: number; max: number }[];
  options: Record<string, Option>;
  /** Arguments after `inbreng`. */
  examples: string[];
  /** Typesets pages, in a child process. */
  typesets?: true;
  load: () => Promise<Run>;
}

export interface Values {
  text: (name: string) => string | undefined;
  list: (name: string) => string[];
  flag: (name: string) => boolean;
}

/** A call with everything that a command may not fetch for itself. */
export interface Call {
  positionals: string[];
  values: Values;
  language: InterfaceLanguage;
  /** Folders that come with the product. */
  resources: { templates: string; fonts: string };
  /** Of the product: `0.1.0`. */
  version: string;
  /** ISO 8601 with time zone. */
  now: string;
  /** The day of `now` in the computer's time zone: `2026-11-25`. */
  today: string;
  /** The name of the user's account. */
  by: string;
  newId: () => string;
  standardInput: () => AsyncIterable<Uint8Array>;
  /** A line that is replaced by the next, on a terminal only. */
  progress: (text: string) => void;
  /** A line on stderr that stays, also without a terminal. */
  announce: (text: string) => void;
  watch: DrawingWatch;
}

export type Run = (call: Call) => Promise<Outcome>;

/** The call was wrong in a way that only the command can see: exit 2 with the sentence and the way to the help. */
export class UsageError extends Error {}
