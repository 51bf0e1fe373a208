import { createElement, type ReactNode } from 'react';
import type { OpenDocument } from '../../../renderer/document/open/open-document.ts';
import type { Outcomes } from '../../../renderer/document/open/outcomes.ts';
import type { DocumentCommands } from '../../../renderer/writing/document-commands.ts';
import { DocumentContext, type DocumentContextValue } from '../../../renderer/writing/document-context.ts';

/** The members that a part of the writing window uses. */
interface Given {
  document?: Partial<OpenDocument>;
  outcomes?: Partial<Outcomes>;
  side?: object;
  commands?: Partial<DocumentCommands>;
}

/** A part of the writing window, with an open document. */
export function inDocument(given: Given, part: ReactNode): ReactNode {
  return createElement(DocumentContext, { value: given as DocumentContextValue }, part);
}
