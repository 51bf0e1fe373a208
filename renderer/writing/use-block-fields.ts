import { useEffect, useRef } from 'react';
import { useLibrary } from '../app/app-data.tsx';
import { registerPressedPlaces } from '../page/pressed-place.ts';
import { fieldOfEmpty } from '../side/field-of-empty.ts';
import type { SideHandlers } from '../side/side-handlers.ts';
import { useTexts } from '../texts/language.tsx';

/** From what a block prints empty on the page, with one click, to where its form fills that in. */
export function useBlockFields(handlers: Pick<SideHandlers, 'onOpenBlock' | 'say'>): void {
  const library = useLibrary();
  const t = useTexts().writing;
  const now = useRef({ handlers, library, t });
  now.current = { handlers, library, t };
  useEffect(() => {
    const { body } = window.document;
    const pressed = registerPressedPlaces(body);
    const onClick = (event: MouseEvent): void => {
      const { target } = pressed.of(event);
      const shown = target instanceof Element ? target.closest<HTMLElement>('.sheet .fld[data-block]') : null;
      const { name, block: id } = shown?.dataset ?? {};
      if (name === undefined || id === undefined || event.shiftKey) return;
      const { handlers, library, t } = now.current;
      const block = library.find(id);
      if (!block) {
        handlers.say(t.noBlock);
        return;
      }
      const field = fieldOfEmpty(name, block.kind);
      if (field) handlers.onOpenBlock(block.id, field);
    };
    body.addEventListener('click', onClick);
    return () => {
      pressed.end();
      body.removeEventListener('click', onClick);
    };
  }, []);
}
