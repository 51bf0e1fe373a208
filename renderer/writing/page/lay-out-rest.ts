import { setAside } from './set-aside.ts';

/** Places at the outermost level that are laid out in one pause. */
const AT_ONCE = 20;

/**
 * A long page stands at once, because only what is seen of it is laid out; the rest follows in the pauses after that (see
 * .laid in look/sheet.css), and then what is far is set aside with the height that it has. Gives the function that stops.
 */
export function layOutRest(desk: HTMLElement, text: HTMLElement): () => void {
  let waits = 0;
  let end = (): void => undefined;
  const next = (): void => {
    const rest = [...text.children].filter((place) => !place.classList.contains('laid')).slice(0, AT_ONCE);
    for (const place of rest) place.classList.add('laid');
    if (rest.length > 0) {
      waits = requestIdleCallback(next);
      return;
    }
    // What comes later stands among what is laid out.
    text.classList.add('laid');
    for (const place of text.children) place.classList.remove('laid');
    end = setAside(desk, text);
  };
  waits = requestIdleCallback(next);
  return () => {
    cancelIdleCallback(waits);
    end();
    text.classList.remove('laid');
  };
}
