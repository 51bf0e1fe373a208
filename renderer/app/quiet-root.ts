/** Kinds of events that each letter on the page brings about, and that no control of ours handles. */
const UNHEARD: ReadonlySet<string> = new Set(['keypress', 'textInput']);

/** Before React takes an element for its root: it would listen there for events of every kind, twice. */
export function quietRoot(place: HTMLElement): HTMLElement {
  const listen: HTMLElement['addEventListener'] = place.addEventListener.bind(place);
  place.addEventListener = (kind: string, ...rest: [EventListenerOrEventListenerObject, AddEventListenerOptions?]) => {
    if (!UNHEARD.has(kind)) listen(kind, ...rest);
  };
  return place;
}
