import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import type { BlockField } from '../side/fixes.ts';

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, [contenteditable="true"], [tabindex="0"]';

/** Where a fact of a block is filled in, in the form that stands in this element; null: it shows no such field. */
export function fieldOfForm(
  form: HTMLElement,
  field: BlockField,
  kind: BlockKind,
  t: Texts['form'],
): HTMLElement | null {
  const label = labelsOf(kind, t)[field];
  // A quote stands as it was released: by whom, as long as that is asked.
  const first = field === 'state' && kind === 'quote' ? controlAt(form, t.byWhom) : null;
  return first ?? (label === null ? null : controlAt(form, label));
}

function controlAt(form: HTMLElement, label: string): HTMLElement | null {
  for (const found of form.querySelectorAll<HTMLElement>('label, h3.lbl')) {
    if (found.textContent?.trim() !== label) continue;
    const frame = found.parentElement;
    // What a person does to a quote's standing stands below it.
    for (const place of [frame, frame?.nextElementSibling]) {
      const control = place?.querySelector<HTMLElement>(FOCUSABLE);
      if (control) return control;
    }
  }
  return null;
}

function labelsOf(kind: BlockKind, t: Texts['form']): { [Field in BlockField]: string | null } {
  return {
    block: null,
    addressee: t.addressee,
    number: t.kamerstuk,
    report: t.report,
    section: t.section,
    paragraph: t.paragraph,
    level: t.level,
    outcome: t.outcome,
    gist: t.gist,
    value: t.number,
    date: kind === 'commitment' ? t.promisedOn : t.dateOfFigure,
    source: sourceLabel(kind, t),
    speaker: t.speaker,
    by: t.promisedBy,
    state: t.standing,
    validUntil: t.validUntil,
  };
}

function sourceLabel(kind: BlockKind, t: Texts['form']): string {
  if (kind === 'commitment') return t.madeIn;
  if (kind === 'quote') return t.publishedIn;
  return kind === 'source' ? t.citation : t.source;
}
