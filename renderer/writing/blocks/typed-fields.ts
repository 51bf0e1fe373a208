import type { TypedField } from './form-text.ts';

export interface TypedFields {
  typed: () => readonly TypedField[];
  end: () => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tracks the texts in fields below `root` that the block did not accept: half a date, a name before Enter. Calls `onChange`
 * after each key.
 */
export function trackTypedFields(root: HTMLElement, block: () => unknown, onChange: () => void): TypedFields {
  const waiting = new Set<Field>();
  // Captured, so that `before` is the block before the form handles the key; the timeout runs after it.
  const onInput = (event: Event): void => {
    const field = event.target;
    if (!isText(field)) return;
    const before = block();
    setTimeout(() => {
      if (block() === before) waiting.add(field);
      else waiting.delete(field);
      onChange();
    });
  };
  // Choosing an option changes the block without an input event.
  const onLeave = (event: Event): void => {
    const field = event.target;
    if (isText(field) && field.getAttribute('role') === 'combobox' && waiting.delete(field)) onChange();
  };
  root.addEventListener('input', onInput, true);
  root.addEventListener('focusout', onLeave);
  return {
    typed: () =>
      [...waiting]
        .filter((field) => field.isConnected && field.value.trim() !== '')
        .map((field) => ({ label: labelOf(field), text: field.value })),
    end: () => {
      root.removeEventListener('input', onInput, true);
      root.removeEventListener('focusout', onLeave);
      waiting.clear();
    },
  };
}

function isText(target: EventTarget | null): target is Field {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
}

function labelOf(field: Field): string {
  const named = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = named.map((id) => document.getElementById(id)).concat([...(field.labels ?? [])]);
  const words = labels.map((label) => label?.textContent?.trim() ?? '').find((text) => text !== '');
  return field.getAttribute('aria-label') ?? words ?? '';
}
