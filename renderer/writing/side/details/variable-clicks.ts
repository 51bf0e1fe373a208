import { useCallback, useEffect } from 'react';
import { findVariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import { useTemplates } from '../../../document/services/app-data.tsx';
import type { DocumentCommands } from '../../document-commands.ts';
import { EMPTY_FIELD, FILLED_VARIABLE, SHEET } from '../../page/page-elements.ts';

/**
 * Opens the field of a variable at Details: at a click on an empty variable, at a double click on one with a value, where a
 * click places the caret. The returned function does so for an element, and returns false if Details has no field for it.
 */
export function useVariableClicks(
  document: OpenDocument,
  commands: Pick<DocumentCommands, 'openVariable'>,
): (shown: HTMLElement | null) => boolean {
  const { documentTypes } = useTemplates();
  const openVariableField = useCallback(
    (shown: HTMLElement | null): boolean => {
      const name = shown?.dataset.name;
      if (name === undefined) return false;
      const { definitions, documentType } = document.head();
      const ofType = documentTypes.find(({ id }) => id === documentType)?.variables ?? [];
      // Empty fields of a block are filled in in its form.
      if (!findVariableDefinition(name, definitions, ofType)) return false;
      commands.openVariable(name);
      return true;
    },
    [document, documentTypes, commands],
  );
  useEffect(() => {
    const onClick = (event: MouseEvent): unknown =>
      openVariableField(findVariableElement(event, `${SHEET} ${EMPTY_FIELD}[data-name]`));
    const onDoubleClick = (event: MouseEvent): unknown =>
      openVariableField(findVariableElement(event, `${SHEET} ${FILLED_VARIABLE}[data-name]`));
    window.document.addEventListener('click', onClick);
    window.document.addEventListener('dblclick', onDoubleClick);
    return () => {
      window.document.removeEventListener('click', onClick);
      window.document.removeEventListener('dblclick', onDoubleClick);
    };
  }, [openVariableField]);
  return openVariableField;
}

function findVariableElement({ target }: MouseEvent, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
