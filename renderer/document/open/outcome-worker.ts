/** Composes and checks a draft in a worker, so that keys do not wait for it. */
// Must come before every schema.
import '../../../engine/core/no-made-code.ts';
import { readJsonText } from '../../../electron/ipc/json-text.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { applyBlockChanges } from '../../../engine/core/blocks/block-changes.ts';
import { createFindBlock, type FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { collectKnownPapers, type KnownPapers } from '../../../engine/core/checks/known-papers.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { PubGroup } from '../../../engine/core/publication/publication.ts';
import type { ReportText } from '../../../engine/core/reports/report-text.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { Outcome } from './outcome.ts';
import type { FromWorker, OutcomeFields, ToWorker } from './outcome-messages.ts';
import { outcomeOf } from './outcome-of.ts';

type Templates = Extract<ToWorker, { what: 'templates' }>;
type Sent = { [Name in keyof OutcomeFields]?: string };

let templates: Templates | null = null;
let blocks: readonly Block[] | null = null;
let library: FindBlock | null = null;
/** Derived once for each state of the library, because every check of the text uses it. */
let papers: KnownPapers | null = null;
let reports: readonly ReportText[] | undefined;
const sent: Sent = {};
let sentBlocks = new Map<NodeId, string>();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.what) {
    case 'templates':
      templates = data;
      return;
    case 'library':
      setBlocks(data.blocks);
      return;
    case 'library-changes':
      setBlocks(applyBlockChanges(blocks ?? [], data.changes));
      return;
    case 'reports':
      reports = data.texts === null ? undefined : readJsonText(data.texts);
      return;
    case 'draft':
      answer(data);
  }
});

function setBlocks(next: readonly Block[] | null): void {
  blocks = next;
  library = next && createFindBlock(next);
  papers = next && collectKnownPapers(next);
}

function answer({ change, text, layout, today, withSending }: Extract<ToWorker, { what: 'draft' }>): void {
  try {
    const draft = JSON.parse(text) as Draft;
    const documentType = templates?.documentTypes.find(({ id }) => id === draft.documentType);
    const style = draft.houseStyle ?? templates?.usual;
    const houseStyle = templates?.houseStyles.find(({ id }) => id === style) ?? templates?.houseStyles[0];
    if (!documentType || !houseStyle) throw new Error(`no template for '${draft.documentType}'`);
    const known = { documentType, houseStyle, library, papers, reports };
    post(differenceOf(outcomeOf({ change, draft, ...known, layout, today, withSending })));
  } catch (error) {
    post({ what: 'failed', change, message: error instanceof Error ? error.message : String(error) });
  }
}

function differenceOf({ change, blocks, ...rest }: Outcome): FromWorker {
  const fields: Partial<OutcomeFields> = {};
  for (const name of Object.keys(rest) as (keyof OutcomeFields)[]) {
    const value = rest[name];
    const text = JSON.stringify(value instanceof Map ? [...value] : value);
    if (sent[name] === text) continue;
    sent[name] = text;
    Object.assign(fields, { [name]: value });
  }
  const changed: [NodeId, PubGroup][] = [];
  const now = new Map<NodeId, string>();
  for (const [id, group] of blocks) {
    const text = JSON.stringify(group);
    now.set(id, text);
    if (sentBlocks.get(id) !== text) changed.push([id, group]);
  }
  const gone = [...sentBlocks.keys()].filter((id) => !now.has(id));
  sentBlocks = now;
  return { what: 'outcome', change, fields, blocks: changed, gone };
}

function post(message: FromWorker): void {
  self.postMessage(message);
}
