import type { Motion } from '../blocks/motion.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';

/** The identifying fields of a motion's block in the library. */
export interface KnownMotion {
  id: string;
  aliases: readonly string[];
  kamerstuk: Kamerstuk | null;
  zaak: string | null;
  /** The paragraphs of its body. */
  text: readonly string[];
}

/** The fields of a motion's block that files supply. `text` becomes its body, one entry for each paragraph. */
export interface MotionValues
  extends Pick<
    Motion,
    | 'title'
    | 'kamerstuk'
    | 'zaak'
    | 'sessionYear'
    | 'dossierTitle'
    | 'date'
    | 'movers'
    | 'andOthers'
    | 'status'
    | 'decidedOn'
    | 'appreciation'
    | 'replaces'
    | 'replacedBy'
    | 'votes'
    | 'decisions'
    | 'unverified'
  > {
  text: string[];
}

/** The values without any file. */
export const EMPTY_MOTION: MotionValues = {
  title: '',
  kamerstuk: null,
  zaak: null,
  sessionYear: null,
  dossierTitle: null,
  date: null,
  movers: [],
  andOthers: false,
  status: 'unknown',
  decidedOn: null,
  appreciation: null,
  replaces: null,
  replacedBy: null,
  votes: null,
  decisions: [],
  unverified: false,
  text: [],
};
