import type { FormField } from './block-fields.ts';

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, [contenteditable="true"], [tabindex="0"]';

/** The control for a field of a block in the form inside this element; null if the form has no such field. */
export function findFieldControl(form: HTMLElement, field: FormField): HTMLElement | null {
  // Approving a quote is how its state changes.
  return (field === 'state' ? findControl(form, 'approvedBy') : null) ?? findControl(form, field);
}

function findControl(form: HTMLElement, field: FormField): HTMLElement | null {
  const frame = form.querySelector(`[data-field="${field}"]`);
  // In some states the steps of a quote have no control, so the next field takes the focus.
  for (const place of [frame, frame?.nextElementSibling]) {
    const control = place?.querySelector<HTMLElement>(FOCUSABLE);
    if (control) return control;
  }
  return null;
}
