import { useEffect, useState } from 'react';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { insertBlock } from '../../renderer/document/editor/commands/insert.ts';
import { openDocument } from '../../renderer/document/open/open-document.ts';
import { followOutcomes } from '../../renderer/document/open/outcomes.ts';
import { startOutcomeWorker } from '../../renderer/document/open/start-outcome-worker.ts';
import { quickFind } from '../../renderer/document/services/quick-find.ts';
import { KINDS_IN_ORDER } from '../../renderer/ui/controls/kinds-in-order.ts';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { DocumentContext } from '../../renderer/writing/document-context.ts';
import { ChosenTools } from '../../renderer/writing/page/chosen-tools.tsx';
import { Page } from '../../renderer/writing/page/page.tsx';
import { FindBar } from '../../renderer/writing/typing/find/find-bar.tsx';
import { FormatBar } from '../../renderer/writing/typing/format-bar.tsx';
import { openTypingFeatures } from '../../renderer/writing/typing/typing-features.ts';
import { TypingLayer } from '../../renderer/writing/typing/typing-layer.tsx';
import type { GalleryData } from './data.ts';
import { silentCommands } from './silent-commands.ts';

const TODAY = '2026-11-25';

function open(data: GalleryData, texts: ReturnType<typeof useTexts>) {
  let last = 0;
  const draft = data.drafts['inbreng-commissiedebat'];
  const documentType = data.documentTypes.find(({ id }) => id === draft?.documentType);
  const [houseStyle] = data.houseStyles;
  if (!draft || !documentType || !houseStyle) throw new Error('no sample');
  const document = openDocument({
    draft,
    newId: () => `typed-${++last}`,
    now: () => '2026-11-25T14:32:08+01:00',
    clock: () => performance.now(),
    onError: (error) => {
      throw error;
    },
  });
  const outcomes = followOutcomes({
    document,
    startWorker: startOutcomeWorker,
    today: () => TODAY,
    onError: (message) => {
      throw new Error(message);
    },
  });
  outcomes.setTemplates({ documentTypes: data.documentTypes, houseStyles: data.houseStyles, usual: houseStyle.id });
  outcomes.setLibrary(data.blocks);
  const recordAs = (what: string) => (value?: unknown) => {
    window.document.title = value === undefined ? what : `${what} ${JSON.stringify(value)}`;
  };
  const commands = silentCommands({
    insertBlock: (block, $before) => {
      document.editor.update(() => $before?.(), { discrete: true });
      document.change((head) => ({ ...head, blocks: { ...head.blocks, [block.id]: block } }));
      insertBlock(document.editor, { block: block.id, revision: revisionOf(block), form: 'full' });
    },
    isInDemand: () => true,
    addGroundAtCaret: (block) => recordAs('ground')(block.id),
    newBlock: recordAs('new'),
    writeNewBlock: recordAs('write-new'),
    focusLibrarySearch: recordAs('library'),
    say: recordAs('said'),
    recognisePaste: recordAs('pasted'),
    openNote: recordAs('note'),
    openCaption: recordAs('caption'),
    openClaim: recordAs('claim'),
    goTo: recordAs('go'),
    openBlock: recordAs('block'),
  });
  const room = openTypingFeatures({
    document,
    commands,
    texts: () => texts.typing,
    dependencies: {
      search: async (words) => quickFind(data.blocks, words, KINDS_IN_ORDER),
      kinds: () => new Set(data.blocks.map(({ kind }) => kind)),
      find: createFindBlock(data.blocks),
      documentType: () => documentType,
      defaultValues: () => ({}),
      outcome: outcomes.outcome,
      onOutcome: outcomes.onOutcome,
      layout: outcomes.layout,
      choosePicture: async () => null,
      addPicture: async () => ({ ok: false, message: 'De galerij bewaart geen afbeeldingen.' }),
      copy: recordAs('copied'),
    },
  });
  const context = { document, outcomes, side: null, features: room, commands };
  return { document, context, room, templates: { documentType, houseStyle } };
}

/** The page with everything about typing, without the window around it. */
export function TypingStory({ data }: { data: GalleryData }) {
  const texts = useTexts();
  const [opened] = useState(() => open(data, texts));
  const { document, context, room, templates } = opened;
  useEffect(() => room.typing.attach(document.editor, 'page'), [room, document]);
  return (
    <DocumentContext value={context}>
      <div className="window">
        <div />
        <div className="window-columns no-library no-side">
          <div className="window-middle">
            <FormatBar features={room} />
            <FindBar features={room} />
            <Page
              tools={ChosenTools}
              templates={templates}
              logo={null}
              library={createFindBlock(data.blocks)}
              today={TODAY}
              onError={(error) => {
                throw error;
              }}
            />
          </div>
        </div>
        <div />
        <TypingLayer features={room} />
      </div>
    </DocumentContext>
  );
}
