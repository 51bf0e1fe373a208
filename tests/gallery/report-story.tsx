import { useMemo, useState } from 'react';
import type { StoredReport } from '../../electron/ipc/contract.ts';
import { searchReport } from '../../engine/core/reports/search-report.ts';
import { KeepDialog } from '../../renderer/screens/report/keep-dialog.tsx';
import type { ReportPicture } from '../../renderer/screens/report/page-side.tsx';
import { ReportScreen, type ReportScreenState } from '../../renderer/screens/report/report-screen.tsx';
import { sampleReport } from './sample-report.ts';
import { recordAs, recordCall, type StoryProps } from './story.ts';

const WITHOUT_FILE: ReportPicture = { state: 'without-file', problem: null };

/** The reports of a library: the cover of the second says nothing. */
export function keptReports(): StoredReport[] {
  const { fingerprint, file, cover } = sampleReport();
  return [
    { fingerprint, file, title: cover.title, number: cover.number, published: cover.adopted, paragraphs: 160 },
    {
      fingerprint: 'cd'.repeat(32),
      file: 'arbeidsmigrantenhuisvestingsverordening-evaluatie.pdf',
      title: null,
      number: null,
      published: null,
      paragraphs: 61,
    },
  ];
}

/**
 * `words`: searched; `first`: position of the paragraph that is shown first; `made`: a finding was made; `keeps`: asks what the
 * library gets.
 */
export function ReadReport({
  words: typed = '',
  first,
  made,
  keeps,
}: StoryProps & { words?: string; first?: number; made?: true; keeps?: true }) {
  const report = useMemo(sampleReport, []);
  const [words, setWords] = useState(typed);
  const [isMade, setMade] = useState(made ?? false);
  const found = useMemo(
    () => searchReport(report, words).map(({ index, ranges }) => ({ index, ranges })),
    [report, words],
  );
  return (
    <ReportScreen
      shown={{
        state: 'read',
        report,
        first,
        picture: WITHOUT_FILE,
        kept: 'none',
        onKeep: recordAs('keep'),
        problem: null,
        words,
        onWords: setWords,
        found,
        searchProblem: null,
        isMaking: false,
        made: isMade
          ? {
              title: 'Non-punishment provision (Article 26) (126)',
              onTranslate: recordAs('translate'),
              onOpen: recordAs('open'),
              onInsert: recordAs('insert'),
            }
          : null,
        notMade: null,
        onMake: async (choice) => {
          recordCall('make', choice.what === 'sentence' ? choice : [...choice.chosen]);
          setMade(true);
          return true;
        },
        onChooseFile: recordAs('choose-file'),
      }}
      dialog={keeps && <KeepDialog bytes={2_345_678} onKeep={recordAs('keep')} onClose={recordAs('close')} />}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
    />
  );
}

/** A file that is being read, or that was not read. */
export function ReportFile({ shown }: StoryProps & { shown: 'reading' | 'not-read' }) {
  const states: { [State in typeof shown]: ReportScreenState } = {
    reading: {
      state: 'reading',
      file: 'evaluatierapport-toegang-tot-het-recht.pdf',
      pages: { done: 41, total: 92 },
      onCancel: recordAs('cancel'),
    },
    'not-read': {
      state: 'not-read',
      problem: {
        code: 'pdf-without-text',
        message: 'In evaluatierapport.pdf staat geen tekst: alle 92 pagina’s zijn afbeeldingen.',
      },
      onOther: recordAs('other'),
      onAgain: recordAs('again'),
    },
  };
  return <ReportScreen shown={states[shown]} onClose={recordAs('close')} onHome={recordAs('home')} />;
}
