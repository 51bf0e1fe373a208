import { useState } from 'react';
import type { Block } from '../../engine/core/blocks/block.ts';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import { runChecks } from '../../engine/core/checks/run-checks.ts';
import { listDueSteps } from '../../engine/core/monitor/list-due-steps.ts';
import { type FirstRunChoices, FirstRunScreen } from '../../renderer/screens/first-run/first-run-screen.tsx';
import { NO_ORGANISATION } from '../../renderer/screens/settings/organisation-draft.ts';
import { SettingsScreen, type SettingsValues } from '../../renderer/screens/settings/settings-screen.tsx';
import { debateOf } from '../../renderer/screens/start/debate-of.ts';
import { StartScreen } from '../../renderer/screens/start/start-screen.tsx';
import { Note } from '../../renderer/ui/controls/notes.tsx';
import { localDay } from '../../renderer/ui/local-day.ts';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { DOCUMENT, FOLDER, NOW, recordAs, recordCall, type StoryProps, sample, stylesOf, TODAY } from './story.ts';

/** Gives steps of the log a day: one overdue, the others within two weeks. */
function withSteps(blocks: readonly Block[]): Block[] {
  const days = ['2026-11-20', '2026-11-25', '2026-12-04', '2027-03-01'];
  return blocks.map((block) => {
    if (block.kind !== 'motion' && block.kind !== 'commitment') return block;
    const followUp = block.followUp.map((entry) =>
      entry.next ? { ...entry, next: { ...entry.next, on: days.shift() ?? null } } : entry,
    );
    return { ...block, followUp };
  });
}

export function Start({
  data,
  language,
  empty,
  reading,
  due,
}: StoryProps & { empty?: boolean; reading?: boolean; due?: boolean }) {
  const documents = empty
    ? []
    : [
        { type: 'inbreng-commissiedebat', modified: '2026-11-25T14:32:00+01:00', state: 'concept' as const },
        { type: 'brief', modified: '2026-11-24T16:05:00+01:00', state: 'final' as const },
        { type: 'citatenblad', modified: '2026-11-23T11:20:00+01:00', state: 'concept' as const },
        { type: 'position-paper', modified: '2026-11-12T10:00:00+01:00', state: 'concept' as const },
        { type: 'kamervragen', modified: '2026-11-03T10:00:00+01:00', state: 'final' as const },
        { type: 'factsheet', modified: '2026-10-28T10:00:00+01:00', state: 'concept' as const },
      ];
  const { draft, type } = sample(data);
  const findings = runChecks({
    draft,
    documentType: type,
    library: createFindBlock(data.blocks),
    layout: null,
    publication: null,
    today: TODAY,
    dayOf: localDay,
  });
  return (
    <StartScreen
      documentTypes={data.documentTypes}
      recent={
        reading
          ? null
          : documents.map(({ type: id, modified, state }, index) => {
              const of = data.drafts[id];
              return {
                id,
                title: of?.shortTitle ?? DOCUMENT,
                kind: data.documentTypes.find((type) => type.id === id)?.name[language] ?? null,
                debate: debateOf(
                  {
                    debate: of?.variables.debate?.value ?? null,
                    debateDate: of?.variables.debateDate?.value ?? null,
                  },
                  data.documentTypes.find((type) => type.id === id),
                ),
                state,
                modified,
                checks:
                  index === 0
                    ? {
                        errors: findings.filter((finding) => finding.severity === 'error').length,
                        warnings: findings.filter((finding) => finding.severity === 'warning').length,
                      }
                    : null,
                problem: index === 5 ? ('missing' as const) : null,
                folder: '/home/voorbeeld/Documenten',
                thumbnail: index === 0 ? 'neutraal.png' : null,
              };
            })
      }
      library={{ blocks: data.blocks.length, folder: FOLDER }}
      now={NOW}
      onNew={recordAs('new')}
      onNewFromExisting={recordAs('new-from')}
      onSample={recordAs('sample')}
      onOpen={recordAs('open')}
      onLocate={recordAs('locate')}
      onForget={recordAs('forget')}
      onOpenFile={recordAs('open-file')}
      onLibrary={recordAs('library')}
      onSettings={recordAs('settings')}
      onImport={recordAs('import')}
      onPasteMotions={recordAs('paste')}
      dueSteps={due ? listDueSteps(withSteps(data.blocks), TODAY) : []}
      today={TODAY}
      onOpenBlock={recordAs('open-block')}
    />
  );
}

export function FirstRun({ data, language }: StoryProps) {
  /** The user has looked at the example: the screen is mounted again. */
  const [visits, setVisits] = useState<{ times: number; choices?: FirstRunChoices }>({ times: 0 });
  return (
    <FirstRunScreen
      key={visits.times}
      filledIn={visits.choices}
      newFolder={`${FOLDER}/Bibliotheek`}
      existingFolder={null}
      styles={stylesOf(data, language)}
      onChooseFolder={recordAs('choose')}
      onBegin={recordAs('begin')}
      onExample={(choices) => {
        recordCall('example', choices);
        setVisits({ times: visits.times + 1, choices });
      }}
    />
  );
}

/** `refused`: a change could not be saved. `checks`: at the checks, of which two have another severity. */
export function Settings({
  data,
  language,
  onLanguage,
  refused,
  checks,
}: StoryProps & { refused?: true; checks?: true }) {
  const t = useTexts();
  const [values, setValues] = useState<SettingsValues>({
    language,
    appearance: 'system',
    autosave: true,
    spelling: true,
    keepVersionsDays: 90,
    houseStyle: 'neutraal',
    userName: '',
    organisation: {
      ...NO_ORGANISATION,
      name: 'Voorbeeldorganisatie',
      checks: checks ? { 'vote-figures': 'error', 'figure-rounded': 'off' } : {},
    },
  });
  const [ownWords, setOwnWords] = useState(['hashlijst', 'ketenregie']);
  return (
    <SettingsScreen
      at={checks && 'checks'}
      values={{ ...values, language }}
      onChange={(next) => {
        setValues(next);
        if (next.language !== language) onLanguage(next.language);
        recordCall('settings', next);
      }}
      library={{ folder: `${FOLDER}/Bibliotheek`, blocks: data.blocks.length }}
      onChooseLibrary={recordAs('choose-library')}
      onAddStarter={recordAs('add-starter')}
      starterAdded={44}
      onChooseLogo={recordAs('choose-logo')}
      styles={stylesOf(data, language)}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
      replaced={{ files: 2, bytes: 184_000 }}
      onShowReplaced={recordAs('show-replaced')}
      ownWords={ownWords}
      onOwnWords={setOwnWords}
      platform="other"
      notice={
        refused && (
          <Note tone="bad" title={t.settings.notChanged}>
            De schijf is vol.
          </Note>
        )
      }
    />
  );
}
