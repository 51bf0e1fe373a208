/** Frames in which what was asked for takes the focus once it is loaded; a window without a field has no use for what was typed. */
const FRAMES = 10;

/** What was typed for something that is not there yet. */
export interface TypeAhead {
  /** What was asked for is loaded: it has the keys, and its field has what was typed, as soon as it takes the focus. */
  give: () => void;
  /** Nobody asks for it any more. */
  drop: () => void;
}

/** From now on no key does anything in the window but Escape, which lets go of what was asked for; characters are kept, and Enter behind them. */
export function beginTypeAhead(letGo: () => void): TypeAhead {
  const before = document.activeElement;
  let kept = '';
  /** Enters behind what was typed; for what comes after an Enter nobody knows yet where it belongs. */
  let enters = 0;
  let frame = 0;
  const keep = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') {
      kept = '';
      enters = 0;
      letGo();
    } else if (isEnter(event)) enters += 1;
    else if (enters > 0) return;
    else if (event.key === 'Backspace') kept = [...kept].slice(0, -1).join('');
    else if (isCharacter(event)) kept += event.key;
  };
  const drop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', keep, { capture: true });
  };
  const give = (left = FRAMES): void => {
    const field = document.activeElement;
    if (field !== before && takesText(field)) {
      insert(field, kept);
      if (enters === 0) drop();
      // Once the field has said what was found for it.
      else
        frame = requestAnimationFrame(() => {
          drop();
          for (let left = enters; left > 0 && document.activeElement === field; left -= 1) enter(field);
        });
    } else if (left === 0) drop();
    else frame = requestAnimationFrame(() => give(left - 1));
  };
  window.addEventListener('keydown', keep, { capture: true });
  return { give: () => give(), drop };
}

function isEnter({ key, ctrlKey, altKey, metaKey, shiftKey, repeat }: KeyboardEvent): boolean {
  return key === 'Enter' && !ctrlKey && !altKey && !metaKey && !shiftKey && !repeat;
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

/** Does what the key does in a field: whoever answers it has it, else its form. */
function enter(field: TextField): void {
  const key = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true });
  if (field.dispatchEvent(key) && field instanceof HTMLInputElement) field.form?.requestSubmit();
}
