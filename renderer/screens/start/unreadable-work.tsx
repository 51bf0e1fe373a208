import { useRef } from 'react';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { Unreadable } from '../recovery/use-found-work.ts';

/** Reports how many unsaved changes can't be read and where they are stored, until the user closes the message. */
export function UnreadableWork({ found, onRead }: { found: Unreadable; onRead: () => void }) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    const main = place.current?.closest('main');
    onRead();
    requestAnimationFrame(() => main?.querySelector<HTMLElement>('button, [tabindex="0"]')?.focus());
  };
  return (
    <div ref={place}>
      <Note
        tone="warn"
        title={t.recovery.unreadable(found.journals.length + found.forms.length)}
        actions={<LinkButton onPress={close}>{t.controls.close}</LinkButton>}
      >
        {t.recovery.unreadableStays(found.folders)}
      </Note>
    </div>
  );
}
