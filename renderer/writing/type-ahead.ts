/** Frames in which what was asked for takes the focus once it is loaded; a window without a field has no use for what was typed. */
const FRAMES = 10;

/** What was typed for something that is not there yet. */
export interface TypeAhead {
  /** What was asked for is loaded: it has the keys, and its field has what was typed, as soon as it takes the focus. */
  give: () => void;
  /** Nobody asks for it any more. */
  drop: () => void;
}

/** From now on no key does anything in the window but Escape, which lets go of what was asked for; characters are kept. */
export function beginTypeAhead(letGo: () => void): TypeAhead {
  const before = document.activeElement;
  let kept = '';
  let frame = 0;
  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') {
      kept = '';
      letGo();
    } else if (event.key === 'Backspace') kept = [...kept].slice(0, -1).join('');
    else if (isCharacter(event)) kept += event.key;
  };
  const drop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', keep, { capture: true });
  };
  const give = (left = FRAMES): void => {
    const field = document.activeElement;
    if (field !== before && takesText(field)) {
      drop();
      insert(field, kept);
    } else if (left === 0) drop();
    else frame = requestAnimationFrame(() => give(left - 1));
  };
  window.addEventListener('keydown', keep, { capture: true });
  return { give: () => give(), drop };
}

/** AltGr is Ctrl and Alt on some keyboards, and makes characters. */
function isCharacter(event: KeyboardEvent): boolean {
  const isCommand = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  return !isCommand && [...event.key].length === 1;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Only a field of text has a selection. */
function takesText(element: Element | null): element is TextField {
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  return isField && element.selectionStart !== null && !element.readOnly && !element.disabled;
}

function insert(field: TextField, typed: string): void {
  if (typed === '') return;
  field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: typed }));
}
