import { useState } from 'react';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import { createFindPaper } from '../../engine/core/blocks/find-paper.ts';
import type { Kamerstuk } from '../../engine/core/citations/kamerstuk.ts';
import type { Debate } from '../../engine/core/records/debate.ts';
import { followUpChoices } from '../../renderer/screens/import/follow-up-choices.ts';
import { ImportScreen } from '../../renderer/screens/import/import-screen.tsx';
import { listDebates } from '../../renderer/screens/import/list-debates.ts';
import { motionsTogether } from '../../renderer/screens/import/motions-together.ts';
import { orderTypes } from '../../renderer/screens/start/order-types.ts';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { formatKamerstuk, formatRowTitle } from '../../renderer/writing/blocks/describe.ts';
import type { GalleryData } from './data.ts';
import { ADDRESS_OF_ZAAK, recordAs, type StoryProps } from './story.ts';

const PAPER = { chamber: 'II', dossier: '28638', addition: null, number: '9900' } as const;
/** The papers that the test letter names, and one that the library lacks. */
const NAMED: readonly Kamerstuk[] = [
  { ...PAPER, number: '238' },
  { ...PAPER, number: '242' },
  { ...PAPER, dossier: '35570', addition: 'VI', number: '50' },
  { ...PAPER, number: '9901' },
];
/** The debate of the sample. */
const DEBATE: Debate = {
  form: 'commissiedebat',
  date: '2023-12-21',
  time: '11.16 uur',
  committee: 'vaste commissie voor Justitie en Veiligheid',
  subject: 'Programma Samen tegen Mensenhandel',
  papers: ['233', '223'].map((number) => ({ kamerstuk: { ...PAPER, number }, title: null, date: null, sender: null })),
};
const entry = { date: '2026-11-19', paper: PAPER, literal: true, verdict: null, next: null };
const NO_DEBATES = { debates: [], documentTypes: [], opensElsewhere: false, onNew: recordAs('new') };
/** The choices of a letter for the gallery, which is no letter of the Kamer. */
const LATER = [
  {
    file: 'kst-28638-9900.xml',
    kamerstuk: PAPER,
    date: '2026-11-19',
    title: 'Proefbrief over de uitvoering van moties',
    sender: 'Staatssecretaris van Proeven',
    followUps: [
      {
        block: '28638-238',
        entry: { ...entry, says: 'De eerste proefzin noemt een motie in een noot.', place: 'alinea 1' },
        others: [{ says: 'Deze proefzin noemt haar nog eens.', place: 'alinea 4' }],
        noted: false,
      },
      {
        block: '28638-242',
        entry: {
          ...entry,
          says: 'Onder deze kop staat een proefzin.',
          place: '‘1. Motie (28 638, nr. 242)’, alinea 1',
        },
        others: [],
        noted: false,
      },
    ],
    known: [],
  },
];

/**
 * `undone`: undone, except for blocks that were changed since. `failed`: the import can't go on, and files are still read.
 * `later`: a letter names two motions.
 */
export function Import({ data, undone, failed, later }: StoryProps & { undone?: true; failed?: true; later?: true }) {
  const t = useTexts();
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());
  const kinds: { [name: string]: 'officielebekendmaking' | 'zaak' | 'besluit' | 'stemming' | 'hudoc-greta' } = {
    kst: 'officielebekendmaking',
    zaa: 'zaak',
    bes: 'besluit',
    ste: 'stemming',
    hud: 'hudoc-greta',
  };
  const find = createFindBlock(data.blocks);
  const sum = (of: (one: GalleryData['imports'][number]) => readonly unknown[]) =>
    data.imports.reduce((total, one) => total + of(one).length, 0);
  return (
    <ImportScreen
      files={data.imports.map((one) => ({
        name: one.file,
        kind: kinds[one.file.slice(0, 3)] ?? 'unknown',
        blocks: (['created', 'updated', 'unchanged'] as const).flatMap((how) =>
          one[how].map((id) => ({
            id,
            name: id,
            title: find(id)?.title ?? null,
            how,
            parts: how === 'updated' ? [t.compare.part('appreciation')] : [],
            names: [],
          })),
        ),
        waiting: one.file.startsWith('stemming') ? data.decisions.length : 0,
        problem: null,
        details: [],
        rest: { lines: [], more: 0 },
      }))}
      totals={{
        created: sum((one) => one.created),
        updated: sum((one) => one.updated),
        unchanged: sum((one) => one.unchanged),
        skipped: sum((one) => one.skipped),
        failed: 0,
      }}
      offers={[
        {
          id: '28638-238',
          title: find('28638-238')?.title ?? '28638-238',
          lang: 'nl',
          fields: [{ label: t.compare.part('appreciation'), here: 'Oordeel Kamer', file: 'Ontraden' }],
        },
      ]}
      onTake={recordAs('take')}
      followUps={later ? followUpChoices(LATER, find, noted, t) : []}
      onNote={(key) => setNoted(new Set([...noted, key]))}
      debates={NO_DEBATES}
      busy={failed === true}
      problem={failed ? { title: 'Niet alles is geïmporteerd', message: 'De schijf is vol.' } : null}
      undone={
        undone
          ? {
              kept: [
                { id: '28638-238', name: '28638, nr. 238', isThere: true },
                { id: '28638-240', name: '28638, nr. 240', isThere: false },
              ],
            }
          : null
      }
      onOpenBlock={recordAs('open')}
      onReport={recordAs('report')}
      onInsert={recordAs('insert')}
      needs={[
        ...motionsTogether(
          data.blocks
            .filter((block) => block.kind === 'motion' && block.status === 'unknown')
            .map((motion) => ({
              key: motion.id,
              title: t.import.outcomeUnknown(motion.id),
              detail: formatRowTitle(motion),
              addresses: [`${ADDRESS_OF_ZAAK}#${motion.id}`],
              copy: t.blocks.copyAddress.vote,
            })),
          t,
        ),
        {
          key: 'decisions',
          title: `${data.decisions.length} besluiten zonder motie`,
          detail: 'Een volgorde koppelt niets; de zaak wel.',
          addresses: data.decisions.flatMap((decision) => decision.addresses),
          copy: `${data.decisions.length} adressen kopiëren`,
          count: data.decisions.length,
        },
      ]}
      onUndo={undone ? null : recordAs('undo')}
      onLibrary={recordAs('library')}
      onCopy={recordAs('copied')}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
    />
  );
}

/** Saved pages and pasted text: motions with lines that were not understood, and a page without a motion. */
export function ImportPages({ data }: StoryProps) {
  const t = useTexts();
  const find = createFindBlock(data.blocks);
  const block = (id: string, how: 'created' | 'updated' | 'shared') => ({
    id,
    name: id.replace('-', ', nr. '),
    title: find(id)?.title ?? null,
    how,
    parts: how === 'updated' ? [t.compare.part('movers')] : [],
    names: [],
  });
  const none = { waiting: 0, problem: null, details: [], rest: { lines: [], more: 0 } };
  return (
    <ImportScreen
      followUps={[]}
      onNote={recordAs('note')}
      debates={NO_DEBATES}
      onReport={recordAs('report')}
      files={[
        { ...none, name: 'kst-28638-238.html', kind: 'official-page', blocks: [block('28638-238', 'updated')] },
        {
          ...none,
          name: 'geplakte tekst.txt',
          kind: 'pasted',
          blocks: [block('28638-240', 'created'), block('28638-242', 'created')],
          rest: {
            lines: ['Beste collega,', 'Hieronder de moties voor donderdag.', 'Groet en tot morgen'],
            more: 0,
          },
        },
        { ...none, name: 'moties.html', kind: 'web-page', blocks: [block('28638-242', 'shared')] },
        {
          ...none,
          name: 'zoeken.html',
          kind: 'unknown',
          blocks: [],
          problem:
            'In de webpagina zoeken.html staat geen motie, brief of ander genummerd Kamerstuk. Er is niets uit overgenomen. Open de pagina met de tekst zelf en sla die op, of plak de tekst.',
        },
      ]}
      totals={{ created: 2, updated: 1, unchanged: 0, skipped: 0, failed: 1 }}
      offers={[]}
      onTake={recordAs('take')}
      undone={null}
      onOpenBlock={recordAs('open')}
      onInsert={recordAs('insert')}
      needs={[]}
      onUndo={recordAs('undo')}
      onLibrary={recordAs('library')}
      onCopy={recordAs('copied')}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
    />
  );
}

/** The convocatie of a debate and a letter that names other papers. */
export function ImportDebate({ data }: StoryProps) {
  const t = useTexts();
  const findPaper = createFindPaper(data.blocks);
  const block = (id: string, title: string, names: readonly Kamerstuk[] = []) => ({
    id,
    name: title,
    title: null,
    how: 'created' as const,
    parts: [],
    names: names.map((named) => ({ name: formatKamerstuk(named, t), block: findPaper(named)?.id ?? null })),
  });
  const none = { waiting: 0, problem: null, details: [], rest: { lines: [], more: 0 } };
  const types = orderTypes(data.documentTypes);
  return (
    <ImportScreen
      followUps={[]}
      onNote={recordAs('note')}
      onReport={recordAs('report')}
      files={[
        { ...none, name: 'convocatie.html', kind: 'debate', blocks: [block('28638-223', 'Kamerstuk 28638-223')] },
        {
          ...none,
          name: 'kst-28638-9900.xml',
          kind: 'officielebekendmaking',
          blocks: [block('28638-9900', 'Proefbrief over de uitvoering van moties', NAMED)],
        },
      ]}
      totals={{ created: 2, updated: 0, unchanged: 0, skipped: 0, failed: 0 }}
      offers={[]}
      onTake={recordAs('take')}
      debates={{
        debates: listDebates([{ file: 'convocatie.html', debate: DEBATE }], types, t),
        documentTypes: types,
        opensElsewhere: true,
        onNew: (type) => recordAs('new')(type),
      }}
      undone={null}
      onOpenBlock={recordAs('open')}
      onInsert={recordAs('insert')}
      needs={[]}
      onUndo={recordAs('undo')}
      onLibrary={recordAs('library')}
      onCopy={recordAs('copied')}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
    />
  );
}
