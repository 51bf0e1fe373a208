import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../controls/button.tsx';
import { useTexts } from '../texts/language.tsx';
import { useOpenDialog } from './open-dialogs.ts';
import { RefusedNote } from './refused-note.tsx';

export interface DialogProps {
  title: string;
  children: ReactNode;
  footer: ReactNode;
  /** Esc, the cross and Annuleren. null: it can't be left now (it is busy). */
  onClose: (() => void) | null;
  narrow?: boolean | undefined;
  /** Enter anywhere but in a text of several lines. */
  onEnter?: (() => void) | undefined;
  /** It only tells something: files that are dropped on it close it, and are taken. */
  makesWay?: boolean | undefined;
}

/** Over the window; keeps the focus inside and gives it back. */
export function Dialog({ title, children, footer, onClose, narrow, onEnter, makesWay }: DialogProps) {
  const t = useTexts();
  const refused = useOpenDialog(true, { makeWay: makesWay ? onClose : null, tells: true });
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={onClose === null}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={narrow ? 'dialog narrow' : 'dialog'}>
        <AriaDialog className="dialog-in">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <span className="spacer" />
            {onClose && <IconButton icon={X} label={t.controls.close} shortcut="Escape" onPress={onClose} />}
          </header>
          <form
            className="dialog-body"
            onSubmit={(event) => {
              event.preventDefault();
              onEnter?.();
            }}
          >
            <RefusedNote refused={refused} />
            <div className="dialog-scroll">{children}</div>
            <footer>{footer}</footer>
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
