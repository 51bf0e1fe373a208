/** Extension of drafts. */
export const DRAFT_EXTENSION = 'inbreng';
/** Extensions of what can be opened: a draft, or an export that carries one. */
export const DOCUMENT_EXTENSIONS = [DRAFT_EXTENSION, 'docx', 'pdf'];

/** Compares the extension, ignoring case. */
export function isDocument(path: string): boolean {
  return DOCUMENT_EXTENSIONS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/**
 * Asks for a document until the user chooses one or cancels, because a file dialog accepts any name. `showDialog`: null
 * when cancelled. `refuse`: shows a message that the chosen file is no document.
 */
export async function chooseDocumentPath({
  showDialog,
  refuse,
}: {
  showDialog: () => Promise<string | null>;
  refuse: (path: string) => Promise<void>;
}): Promise<string | null> {
  for (;;) {
    const chosen = await showDialog();
    if (chosen === null || isDocument(chosen)) return chosen;
    await refuse(chosen);
  }
}
