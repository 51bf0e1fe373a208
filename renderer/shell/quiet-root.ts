/** Kinds of events that each letter on the page brings about, and that no control of ours handles. */
const UNHEARD: ReadonlySet<string> = new Set(['keypress', 'textInput']);

/** Kinds that only fields handle where a letter comes into a text. */
const OF_LETTERS: ReadonlySet<string> = new Set(['keydown', 'keyup', 'beforeinput', 'input']);
/** Nobody here handles these on their way in, and whoever does between a letter and its editor makes that look at it twice. */
const NOT_ON_THE_WAY_IN: ReadonlySet<string> = new Set(['beforeinput', 'input']);

/**
 * Before React takes an element for its root: it would listen there for events of every kind, twice, and look through all
 * that stands around the page with every letter.
 */
export function quietRoot(place: HTMLElement): HTMLElement {
  const listen: HTMLElement['addEventListener'] = place.addEventListener.bind(place);
  place.addEventListener = (kind: string, listener: EventListener, options?: boolean | AddEventListenerOptions) => {
    if (UNHEARD.has(kind) || (options === true && NOT_ON_THE_WAY_IN.has(kind))) return;
    listen(kind, OF_LETTERS.has(kind) ? (event) => isLetterOfText(event) || listener(event) : listener, options);
  };
  return place;
}

/** A letter, and no shortcut, that the editor of a text takes. */
function isLetterOfText(event: Event): boolean {
  // The keys of a field inside the text are its own, so the text has to be what they are struck in.
  if (!(event.target instanceof Element) || !event.target.hasAttribute('data-lexical-editor')) return false;
  if (!(event instanceof KeyboardEvent)) return true;
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}
