import { useState } from 'react';
import type { Block } from '../../engine/core/blocks/block.ts';
import { diffBlocks } from '../../engine/core/diff/diff-blocks.ts';
import { diffWords } from '../../engine/core/diff/words.ts';
import { findEffect } from '../../engine/core/drafts/take-part.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import type { Side } from '../../renderer/screens/conflict/conflict-entry.ts';
import { ConflictScreen } from '../../renderer/screens/conflict/conflict-screen.tsx';
import type { ConflictRow } from '../../renderer/screens/conflict/merge.ts';
import { RecoveryScreen } from '../../renderer/screens/recovery/recovery-screen.tsx';
import { differenceRows } from '../../renderer/screens/versions/difference-rows-of.ts';
import { type SnapshotView, VersionsScreen } from '../../renderer/screens/versions/versions-screen.tsx';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { CompareDialog } from '../../renderer/writing/blocks/compare-dialog.tsx';
import { DOCUMENT, makeFormerSample, NOW, recordAs, recordCall, type StoryProps, sample } from './story.ts';

export function Recovery({ data, language }: StoryProps) {
  const t = useTexts();
  const { draft } = sample(data);
  const before = makeFormerSample(draft);
  const rows = differenceRows(before, draft, { ...data, t, language });
  const [chosen, setChosen] = useState('sample');
  const [isAway, setAway] = useState(true);
  return (
    <RecoveryScreen
      problem={null}
      lastAt={NOW}
      now={NOW}
      chosen={chosen}
      onChoose={setChosen}
      forms={[
        {
          id: 'form',
          title: 'Opvang voor minderjarigen',
          foundAt: NOW,
          isNew: true,
          place: DOCUMENT,
          changes: [
            {
              where: 'title',
              what: 'field',
              kind: 'added',
              words: [{ kind: 'added', text: 'Opvang voor minderjarigen' }],
            },
            {
              where: 'body',
              what: 'paragraph',
              kind: 'added',
              words: [{ kind: 'added', text: 'Verzoekt de regering de opvang te verlengen.' }],
            },
          ],
          typed: [{ label: 'Uiterlijk', text: '3 dec' }],
          lang: 'nl',
        },
      ]}
      onRecoverForm={() => undefined}
      onDropForm={() => undefined}
      found={[
        {
          id: 'sample',
          title: DOCUMENT,
          fileName: 'Inbreng mensenhandel.inbreng',
          foundAt: NOW,
          foundWords: 772,
          file: { at: '2026-11-25T14:31:02+01:00', words: 737 },
          rows,
          differences: rows.filter((row) => row.type === 'change').length,
          cutOff: false,
        },
        {
          id: 'new',
          title: 'Naamloos document',
          fileName: null,
          foundAt: '2026-11-25T14:12:40+01:00',
          foundWords: 84,
          file: null,
          rows: null,
          differences: 0,
          cutOff: true,
        },
        {
          id: 'letter',
          title: 'Brief over het actieplan',
          fileName: 'Brief actieplan.inbreng',
          foundAt: NOW,
          foundWords: 320,
          file: { at: NOW, words: 320 },
          rows: null,
          differences: 0,
          cutOff: false,
        },
        {
          id: 'away',
          title: 'Factsheet opvang',
          fileName: 'Factsheet opvang.inbreng',
          foundAt: NOW,
          foundWords: 210,
          file: isAway ? 'away' : { at: NOW, words: 190 },
          rows: rows.filter((row) => row.type === 'change' && row.change.words.every(({ kind }) => kind === 'added')),
          differences: 0,
          cutOff: false,
        },
      ]}
      onRecover={recordAs('recover')}
      onOpenCopy={recordAs('open-copy')}
      onKeepFile={recordAs('keep-file')}
      onLookAgain={async () => setAway(false)}
      onLater={recordAs('later')}
      keptDays={30}
    />
  );
}

/** `unreadable`: a chosen version can't be read, and the current text could not be kept. */
export function Versions({
  data,
  language,
  none = false,
  unreadable = false,
}: StoryProps & { none?: boolean; unreadable?: boolean }) {
  const t = useTexts();
  const { draft } = sample(data);
  const before = makeFormerSample(draft);
  const [chosen, setChosen] = useState(none ? '1' : '3');
  const at = (day: string, time: string) => `2026-11-${day}T${time}:00+01:00`;
  return (
    <VersionsScreen
      problem={unreadable ? { title: t.versions.notKept, message: 'De schijf is vol.' } : null}
      unreadable={unreadable ? 'this' : null}
      document={DOCUMENT}
      chosen={chosen}
      onChoose={setChosen}
      snapshots={(
        [
          { id: '1', at: at('25', '14:32'), why: 'now', name: null, words: 772 },
          { id: '2', at: at('25', '14:20'), why: 'named', name: 'Voor het bijwerken van 28638, nr. 238', words: 761 },
          { id: '3', at: at('25', '13:55'), why: 'automatic', name: null, words: 753 },
          { id: '4', at: at('25', '11:40'), why: 'before-export', name: null, words: 702 },
          { id: '5', at: at('24', '16:20'), why: 'named', name: 'Versie voor commentaar', words: 688 },
          { id: '6', at: at('24', '15:10'), why: 'automatic', name: null, words: 641 },
          { id: '7', at: at('16', '10:00'), why: 'created', name: null, words: 0 },
        ] satisfies SnapshotView[]
      ).slice(0, none ? 1 : undefined)}
      // The second version equals the current document.
      rows={unreadable ? null : differenceRows(chosen === '2' ? draft : before, draft, { ...data, t, language })}
      wordsMore={19}
      undoWord={({ place }) => {
        const effect = place ? findEffect(place, before, draft) : null;
        return effect === null ? null : effect === 'put-back' ? t.blocks.putBack : t.versions.takeOut;
      }}
      onUndoChange={(change) => recordCall('undo', change.key)}
      onRestore={recordAs('restore')}
      onOpenCopy={recordAs('open-copy')}
      onName={(id, name) => recordCall('name', `${id ?? 'now'} ${name}`)}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
      now={NOW}
      save={{ state: 'saved' }}
      size={218_000}
    />
  );
}

/** `failed`: the side that was not chosen could not be kept. */
export function Conflict({ data, failed = false }: StoryProps & { failed?: boolean }) {
  const { draft } = sample(data);
  const demands = Object.values(draft.blocks).filter((block) => block.kind === 'demand');
  const text = (index: number) => plainText(demands[index]?.body ?? []);
  const firstSentence = (words: string) => `${words.split('. ')[0] ?? ''}.`.replace(/\.\.$/, '.');
  const rows: ConflictRow[] = [
    {
      type: 'conflict',
      key: 'source',
      label: 'Motie',
      what: 'bron',
      here: diffWords('Een plan voor minderjarigen', 'Een plan voor minderjarigen'),
      folder: diffWords('Een plan voor minderjarigen', 'Een plan voor minderjarigen'),
      facts: { here: [], folder: [{ what: 'Uitslag', words: diffWords('uitslag onbekend', 'aangenomen') }] },
      changedBy: 'folder',
      lang: 'nl',
    },
    { type: 'same', key: 's1', text: 'Titel en kernboodschap zijn gelijk' },
    {
      type: 'conflict',
      key: 'd1',
      label: 'Eis 1',
      what: 'tekst',
      here: diffWords(firstSentence(text(0)), text(0)),
      folder: diffWords(firstSentence(text(0)), firstSentence(text(0))),
      changedBy: 'here',
      lang: 'nl',
    },
    {
      type: 'conflict',
      key: 'd2',
      label: 'Eis 2',
      what: 'tekst',
      here: diffWords(text(1), text(1)),
      folder: diffWords(text(1), firstSentence(text(1))),
      changedBy: 'both',
      lang: 'nl',
    },
    { type: 'same', key: 's2', text: 'Eis 3 en 4 zijn gelijk' },
    {
      type: 'conflict',
      key: 'd5',
      label: 'Eis 5',
      what: 'tekst',
      here: diffWords(text(4), text(4)),
      folder: diffWords(text(4), text(4).replace(' en waaraan de Kamer het resultaat afmeet', '')),
      changedBy: 'both',
      lang: 'nl',
    },
  ];
  const [choices, setChoices] = useState<{ [key: string]: Side | undefined }>({
    source: 'folder',
    d1: 'here',
    d2: 'here',
  });
  return (
    <ConflictScreen
      problem={failed ? 'De schijf is vol.' : null}
      document={DOCUMENT}
      hereAt={NOW}
      folderAt="2026-11-25T14:29:00+01:00"
      rows={rows}
      choices={choices}
      onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
      onChooseAll={(side) => setChoices({ source: side, d1: side, d2: side, d5: side })}
      onMerge={recordAs('merge')}
      onKeepBoth={recordAs('keep-both')}
      onHome={recordAs('home')}
      keptDays={30}
    />
  );
}

/** The motion of the starter library beside the one from the official file. */
export function Compare({ data }: StoryProps) {
  const t = useTexts();
  const [closed, setClosed] = useState(false);
  const now = data.blocks.find((block) => block.id === '28638-238');
  if (now?.kind !== 'motion' || closed) return <main className="gallery-index" />;
  const [first] = now.body;
  const close = () => setClosed(true);
  const before: Block = { ...now, appreciation: null, body: first ? now.body.slice(1) : now.body };
  return (
    <main className="gallery-index">
      <CompareDialog
        title={now.title}
        changes={diffBlocks(before, now)}
        lang={now.language}
        added={t.compare.onlyLibrary}
        removed={t.compare.onlyDocument}
        note={t.compare.ownGoesWithTaken}
        leave={{ label: t.compare.keepOwn, onPress: close }}
        take={{ label: t.compare.take, onPress: recordAs('update') }}
        onClose={close}
      />
    </main>
  );
}
