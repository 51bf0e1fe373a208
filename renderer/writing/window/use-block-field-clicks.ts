import { useCallback, useEffect, useRef } from 'react';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { DocumentCommands } from '../document-commands.ts';
import { EMPTY_FIELD, SHEET } from '../page/page-elements.ts';
import { rememberPresses } from '../page/press-position.ts';
import { findFieldOfEmptyValue } from '../side/field-of-empty-value.ts';
import { findDemandOfGrounds } from './empty-fields.ts';

/**
 * A click on an empty field of a block opens the panel of the field, the form of the block or the grounds of the demand. Returns a function that
 * does this for an element; it returns false if nothing can fill in the element.
 */
export function useBlockFieldClicks(
  commands: Pick<DocumentCommands, 'openField' | 'showView' | 'say'>,
): (shown: HTMLElement | null) => boolean {
  const library = useLibrary();
  const t = useTexts().writing;
  const now = useRef({ library, t });
  now.current = { library, t };
  /**
   * A field that was clicked before the library loaded. Its form opens after loading, unless the user clicks elsewhere
   * first.
   */
  const waiting = useRef<HTMLElement | null>(null);
  const goTo = useCallback(
    (shown: HTMLElement | null): boolean => {
      const { name, block: id } = shown?.dataset ?? {};
      if (name === undefined || id === undefined) return false;
      const { library, t } = now.current;
      const demand = shown && findDemandOfGrounds(shown);
      if (demand) {
        commands.showView({ of: 'grounds', demand });
        return true;
      }
      if (library.blocks === null) {
        waiting.current = shown;
        return true;
      }
      const block = library.find(id);
      const field = block ? findFieldOfEmptyValue(name, block.kind) : null;
      if (!block) commands.say(t.noBlock);
      else if (field && shown) commands.openField(block, field, shown);
      return !block || field !== null;
    },
    [commands],
  );
  const { blocks } = library;
  useEffect(() => {
    if (blocks === null) return;
    const shown = waiting.current;
    waiting.current = null;
    goTo(shown);
  }, [blocks, goTo]);
  useEffect(() => {
    const { body } = window.document;
    const pressed = rememberPresses(body);
    const onClick = (event: MouseEvent): void => {
      waiting.current = null;
      const { target } = pressed.of(event);
      if (target instanceof Element && !event.shiftKey)
        goTo(target.closest<HTMLElement>(`${SHEET} ${EMPTY_FIELD}[data-block]`));
    };
    body.addEventListener('click', onClick);
    return () => {
      pressed.end();
      body.removeEventListener('click', onClick);
    };
  }, [goTo]);
  return goTo;
}
