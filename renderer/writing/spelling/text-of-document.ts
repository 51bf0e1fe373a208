import type { OpenDocument } from '../../document/open/open-document.ts';
import { SHEET } from '../page/page-elements.ts';
import { linesToCheck } from './lines-to-check.ts';
import type { CheckedText } from './spelling.ts';

/** The text of a document on its sheet. */
export function textOfDocument(document: OpenDocument): CheckedText {
  return {
    language: () => document.head().language,
    lines: (near) => {
      const { editor: page } = document;
      const sheet = page.getRootElement()?.closest(SHEET);
      return sheet ? linesToCheck({ sheet, page, language: document.head().language }, near) : null;
    },
    changes: document.changes,
    onChange: document.onChange,
    draft: () => document.head().id,
    variables: () => document.head().variables,
  };
}
