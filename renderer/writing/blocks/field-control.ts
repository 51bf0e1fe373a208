import type { BlockField } from '../side/fixes.ts';

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, [contenteditable="true"], [tabindex="0"]';

/** The field of a quote's form that records who approved it. */
export const APPROVED_BY_FIELD = 'released-by';

/** The control for a field of a block in the form inside this element; null if the form has no such field. */
export function findFieldControl(form: HTMLElement, field: BlockField): HTMLElement | null {
  // Approving a quote is how its state changes.
  return (field === 'state' ? findControl(form, APPROVED_BY_FIELD) : null) ?? findControl(form, field);
}

function findControl(form: HTMLElement, field: string): HTMLElement | null {
  const frame = form.querySelector(`[data-field="${field}"]`);
  // In some states the steps of a quote have no control, so the next field takes the focus.
  for (const place of [frame, frame?.nextElementSibling]) {
    const control = place?.querySelector<HTMLElement>(FOCUSABLE);
    if (control) return control;
  }
  return null;
}
