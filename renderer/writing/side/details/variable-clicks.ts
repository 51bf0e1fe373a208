import { useCallback, useEffect } from 'react';
import { findVariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { useTemplates } from '../../../document/services/app-data.tsx';
import type { Side } from '../follow-side.ts';
import type { SideHandlers } from '../side-handlers.ts';

/**
 * From a variable on the page to its field at Details: one click on an empty one, which is there to be filled in, two on
 * one that has a value, since a click sets the caret there. Gives the same for an element; false: Details has no field for it.
 */
export function useVariableClicks(
  side: Side | null,
  handlers: Pick<SideHandlers, 'onTab'>,
): (shown: HTMLElement | null) => boolean {
  const { documentTypes } = useTemplates();
  const { onTab } = handlers;
  const goTo = useCallback(
    (shown: HTMLElement | null): boolean => {
      const name = shown?.dataset.name;
      if (!side || name === undefined) return false;
      const { definitions, documentType } = side.document.head();
      const ofType = documentTypes.find(({ id }) => id === documentType)?.variables ?? [];
      // A block has empty fields, too; those are filled in in its form.
      if (!findVariableDefinition(name, definitions, ofType)) return false;
      onTab('details');
      side.ask({ to: 'variable', name });
      return true;
    },
    [side, documentTypes, onTab],
  );
  useEffect(() => {
    const onClick = (event: MouseEvent): unknown => goTo(shownAt(event, '.sheet .fld[data-name]'));
    const onDoubleClick = (event: MouseEvent): unknown => goTo(shownAt(event, '.sheet .var[data-name]'));
    window.document.addEventListener('click', onClick);
    window.document.addEventListener('dblclick', onDoubleClick);
    return () => {
      window.document.removeEventListener('click', onClick);
      window.document.removeEventListener('dblclick', onDoubleClick);
    };
  }, [goTo]);
  return goTo;
}

function shownAt({ target }: MouseEvent, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
