import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { type HouseStyle, houseStyleSchema } from '../../../../engine/core/house-styles/house-style.ts';
import { registerDecorations } from '../../../../renderer/document/editor/decorations.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { opened } from '../../document/open/opened.ts';

/** The house styles that come with the app. */
export function houseStyles(): HouseStyle[] {
  return ['neutraal', 'voorbeeld-ngo'].map((name) =>
    houseStyleSchema.parse(
      JSON.parse(
        readFileSync(join(import.meta.dirname, `../../../../templates/house-styles/${name}/house-style.json`), 'utf8'),
      ),
    ),
  );
}

/** A document whose text is in the page of a window. */
export function open(draft: Draft): OpenDocument {
  const document = opened(draft);
  const page = globalThis.document.createElement('div');
  page.contentEditable = 'true';
  globalThis.document.body.replaceChildren(page);
  registerDecorations(document.editor);
  document.editor.setRootElement(page);
  return document;
}
