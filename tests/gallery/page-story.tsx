import { useEffect, useMemo } from 'react';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import { openDocument } from '../../renderer/document/open/open-document.ts';
import { followOutcomes } from '../../renderer/document/open/outcomes.ts';
import { startOutcomeWorker } from '../../renderer/document/open/start-outcome-worker.ts';
import { DocumentContext } from '../../renderer/writing/document-context.ts';
import { ChosenTools } from '../../renderer/writing/page/chosen-tools.tsx';
import { Page } from '../../renderer/writing/page/page.tsx';
import type { GalleryData } from './data.ts';
import { silentCommands } from './silent-commands.ts';

const TODAY = '2026-11-25';

function fail(error: Error): void {
  throw error;
}

/** A whole document on its sheet, editable: `#page`, or `?draft=factsheet#page`. */
export function PageStory({ data }: { data: GalleryData }) {
  const name = new URLSearchParams(location.search).get('draft') ?? 'inbreng-commissiedebat';
  const draft = data.drafts[name];
  const documentType = data.documentTypes.find(({ id }) => id === name);
  const [houseStyle] = data.houseStyles;
  if (!draft || !documentType || !houseStyle) throw new Error(`no sample ${name}`);
  const open = useMemo(() => {
    let last = 0;
    const newId = () => `made-${++last}`;
    const clock = () => performance.now();
    const document = openDocument({ draft, newId, now: () => `${TODAY}T12:00:00+01:00`, clock, onError: fail });
    const outcomes = followOutcomes({
      document,
      startWorker: startOutcomeWorker,
      today: () => TODAY,
      onError: (text) => fail(new Error(text)),
    });
    outcomes.setTemplates({ documentTypes: [documentType], houseStyles: [houseStyle], usual: houseStyle.id });
    outcomes.setLibrary(data.blocks);
    const context = { document, outcomes, side: null, features: null, commands: silentCommands() };
    return { document, context, find: createFindBlock(data.blocks) };
  }, [data, draft, documentType, houseStyle]);
  // The content of the document, for tests and the console.
  useEffect(() => {
    Object.assign(window, { openDocument: open.document });
  }, [open]);
  return (
    <div className="gallery-desk">
      <DocumentContext value={open.context}>
        <Page
          tools={ChosenTools}
          templates={{ documentType, houseStyle }}
          logo={null}
          library={open.find}
          today={TODAY}
          onError={fail}
        />
      </DocumentContext>
    </div>
  );
}
