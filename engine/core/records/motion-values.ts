import type { Motion } from '../blocks/motion.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';

/** What a block of the library says of which motion it is. */
export interface KnownMotion {
  id: string;
  aliases: readonly string[];
  kamerstuk: Kamerstuk | null;
  zaak: string | null;
  /** The paragraphs of its body. */
  text: readonly string[];
}

/** The fields that files give a motion's block. `text` becomes its body, a paragraph an entry. */
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

/** Where no file says anything. */
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
