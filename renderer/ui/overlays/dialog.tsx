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
  /** Esc, the close button and Annuleren. null: the dialog is busy and cannot be closed. */
  onClose: (() => void) | null;
  narrow?: boolean | undefined;
  /** Enter, except in a text of several lines. */
  onEnter?: (() => void) | undefined;
  /** Dropping files closes the dialog and opens them, because it only shows information. */
  closesForFiles?: boolean | undefined;
}

/** A modal dialog. Keeps the focus inside and restores it afterwards. */
export function Dialog({ title, children, footer, onClose, narrow, onEnter, closesForFiles }: DialogProps) {
  const t = useTexts();
  const refused = useOpenDialog(true, { closeForFiles: closesForFiles ? onClose : null, showsRefused: true });
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={onClose === null}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={narrow ? 'dialog is-narrow' : 'dialog'}>
        <AriaDialog className="dialog-content">
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
