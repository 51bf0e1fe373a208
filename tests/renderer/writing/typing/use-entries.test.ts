// @vitest-environment happy-dom
import { $getRoot, $isElementNode } from 'lexical';
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentType } from '../../../../engine/core/document-types/document-type.ts';
import { createDraft } from '../../../../engine/core/drafts/create-draft.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { LanguageProvider } from '../../../../renderer/ui/texts/language.tsx';
import type { OpenMenu } from '../../../../renderer/writing/typing/menu/menu-controller.ts';
import { type OfferedEntries, useEntries } from '../../../../renderer/writing/typing/menu/use-entries.ts';
import type { TypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import '../../strings.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const Said = ({ children }: { children?: ReactNode }) => LanguageProvider({ language: 'nl', children });

let entries: OfferedEntries['entries'] = null;
function Menu({ features, menu }: { features: TypingFeatures; menu: OpenMenu }) {
  entries = useEntries(features, menu).entries;
  return null;
}

function openNew(documentType: DocumentType): OpenDocument {
  const made = createDraft({
    documentType,
    find: () => undefined,
    blocks: [],
    set: {},
    newId: createCountingIds('n'),
    now: '2026-11-27T12:00:00Z',
  });
  if (!made.ok) throw new Error(made.problem.code);
  return opened(made.value);
}

/** The entries that the menu offers for '/' and this query in the first line below the heading; '': before all headings. */
async function offered(type: string, heading: string, query: string): Promise<OfferedEntries['entries']> {
  const documentType = documentTypeOf(type);
  const document = openNew(documentType);
  document.editor.update(
    () => {
      let above = '';
      for (const node of $getRoot().getChildren()) {
        if (node.getType() === 'heading') above = node.getTextContent();
        else if (above === heading && $isElementNode(node)) {
          node.selectStart().insertText(`/${query}`);
          return;
        }
      }
      throw new Error(`no line below '${heading}'`);
    },
    { discrete: true },
  );
  const typing = {
    document,
    holds: () => 'page',
    dependencies: {
      search: async () => [],
      find: () => undefined,
      kinds: () => undefined,
      documentType: () => documentType,
    },
  };
  const features = { typing } as unknown as TypingFeatures;
  const menu: OpenMenu = { kind: 'insert', query, editor: document.editor, node: '', offset: 0 };
  await act(async () => root.render(createElement(Said, null, createElement(Menu, { features, menu }))));
  return entries;
}

test.each([
  ['inbreng-commissiedebat', 'Eisen aan de regering', 'demand'],
  ['inbreng-commissiedebat', 'Vragen om over te nemen', 'question'],
  ['inbreng-commissiedebat', 'Onderbouwing', null],
  ['kamervragen', '', 'question'],
])('in %s, the menu below ‘%s’ offers a new block of kind %s', async (type, heading, kind) => {
  expect((await offered(type, heading, 'Bekostig de opvang'))?.at(-1)?.act).toEqual({
    do: 'new-block',
    kind,
    title: 'Bekostig de opvang',
  });
});
