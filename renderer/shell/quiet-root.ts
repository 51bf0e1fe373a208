/** Events of every letter that no control handles. */
const UNHANDLED: ReadonlySet<string> = new Set(['keypress', 'textInput']);

/** Events that only fields handle while a letter is typed. */
const LETTER_EVENTS: ReadonlySet<string> = new Set(['keydown', 'keyup', 'beforeinput', 'input']);
/** Nobody handles these in the capture phase, and a listener there would make the editor read its state twice. */
const NOT_IN_CAPTURE: ReadonlySet<string> = new Set(['beforeinput', 'input']);

/**
 * Filters the events of an element before it becomes React's root: React listens to all events twice and searches all
 * ancestors of the page for each letter.
 */
export function quietRoot(element: HTMLElement): HTMLElement {
  const listen: HTMLElement['addEventListener'] = element.addEventListener.bind(element);
  element.addEventListener = (kind: string, listener: EventListener, options?: boolean | AddEventListenerOptions) => {
    if (UNHANDLED.has(kind) || (options === true && NOT_IN_CAPTURE.has(kind))) return;
    listen(kind, LETTER_EVENTS.has(kind) ? (event) => isLetterOfText(event) || listener(event) : listener, options);
  };
  return element;
}

/** Whether an event is a letter, and no shortcut, in an editor. */
function isLetterOfText(event: Event): boolean {
  // A field inside the page handles its own keys, so the target must be the editor.
  if (!(event.target instanceof Element) || !event.target.hasAttribute('data-lexical-editor')) return false;
  if (!(event instanceof KeyboardEvent)) return true;
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}
