import { useState } from 'react';
import type { ExistingExport } from '../../electron/ipc/documents.ts';
import { createFindBlock } from '../../engine/core/blocks/find-block.ts';
import type { CheckFinding } from '../../engine/core/checks/list.ts';
import { formatFinding, runChecks } from '../../engine/core/checks/run-checks.ts';
import { compose } from '../../engine/core/compose/compose.ts';
import { nameExport } from '../../engine/core/compose/file-name.ts';
import type { Carry } from '../../engine/core/drafts/carry.ts';
import { listFactions } from '../../engine/core/drafts/faction-parts.ts';
import { buildEvidenceMatrix } from '../../engine/core/evidence/matrix.ts';
import type { Purpose } from '../../engine/core/publication/purpose.ts';
import { quickFind } from '../../renderer/document/services/quick-find.ts';
import { ExportDialog } from '../../renderer/screens/export/export-dialog.tsx';
import type { ExportState } from '../../renderer/screens/export/export-state.ts';
import { Button } from '../../renderer/ui/controls/button.tsx';
import { localDay } from '../../renderer/ui/local-day.ts';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { EvidenceScreen } from '../../renderer/writing/side/evidence/evidence-screen.tsx';
import {
  DOCUMENT,
  FOLDER,
  recordAs,
  recordCall,
  type StoryProps,
  sample,
  stylesOf,
  TODAY,
  withoutFacts,
  withoutNeeds,
} from './story.ts';

export function Evidence({ data }: StoryProps) {
  const { draft } = sample(data);
  const [matrix, setMatrix] = useState(() => buildEvidenceMatrix(draft));
  const find = createFindBlock(data.blocks);
  const used = new Set(matrix.grounds.map((ground) => ground.block));
  return (
    <EvidenceScreen
      matrix={matrix}
      document={DOCUMENT}
      find={find}
      others={data.blocks
        .filter((block) => ['28638-242', '28638-244', '36222-31', 'greta-2-actieplannen'].includes(block.id))
        .filter((block) => !used.has(block.id))}
      suggest={(words, kinds) => quickFind(data.blocks, words, kinds)}
      onToggle={(demand, block, on) => {
        recordCall('toggle', demand, block, on);
        const ground = matrix.grounds.findIndex((one) => one.block === block);
        if (ground < 0) return;
        setMatrix({
          ...matrix,
          cells: matrix.cells.map((row, index) =>
            matrix.demands[index]?.id === demand
              ? row.map((cell, at) => (at === ground ? (on ? '' : null) : cell))
              : row,
          ),
        });
      }}
      onOpenBlock={recordAs('open')}
      onJump={recordAs('jump')}
      onCopyTable={recordAs('copy-table')}
      onInsert={recordAs('insert')}
      onSave={recordAs('save')}
      onClose={recordAs('close')}
      onHome={recordAs('home')}
      save={{ state: 'saved' }}
      today={TODAY}
    />
  );
}

interface ExportProps extends StoryProps {
  state: ExportState;
  clean?: boolean;
  /** Files that exist at the destinations. */
  existing?: readonly ExistingExport[];
  folder?: string;
  name?: string;
  carry?: Carry;
  /** To be sent, with the debate's date, the contact and the approval of a quote missing. */
  needed?: boolean;
  /** To be sent, with unknown outcomes and dates. */
  omitted?: boolean;
  /** An input for a written consultation, to be sent, with a part for each of two groups and nothing filled in. */
  consultation?: boolean;
}

export function Export({
  data,
  language,
  state,
  clean,
  existing = [],
  folder = `${FOLDER}/Verzonden`,
  name: begin = 'Inbreng-commissiedebat-Mensenhandel',
  carry = 'published',
  needed = false,
  omitted = false,
  consultation = false,
}: ExportProps) {
  const { draft: whole, type } = consultation ? sample(data, 'inbreng-schriftelijk-overleg') : sample(data);
  const draft = needed
    ? withoutNeeds(whole)
    : omitted
      ? withoutFacts(whole)
      : consultation
        ? { ...whole, variables: {} }
        : whole;
  const [faction, setFaction] = useState<string | null>(null);
  const isSending = needed || omitted || consultation;
  const texts = useTexts();
  const [closed, setClosed] = useState(false);
  const [purpose, setPurpose] = useState<Purpose>(isSending ? 'sending' : 'concept');
  const [houseStyle] = data.houseStyles;
  const found =
    clean || !houseStyle
      ? []
      : runChecks({
          draft,
          documentType: type,
          library: createFindBlock(data.blocks),
          layout: { pages: 2, pageOf: {} },
          publication: isSending
            ? compose({ draft, documentType: type, houseStyle, layout: { pages: 2 }, purpose })
            : null,
          purpose,
          ...(isSending && purpose === 'sending'
            ? { concept: compose({ draft, documentType: type, houseStyle, layout: { pages: 2 } }) }
            : {}),
          today: TODAY,
          dayOf: localDay,
        });
  const open = (severity: CheckFinding['severity']) =>
    found
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({
        message: formatFinding(finding, language),
        finding,
        isNeeded: finding.stopsSending,
      }));
  return (
    <main className="gallery-index">
      <h1 className="heading">{DOCUMENT}</h1>
      <Button onPress={() => setClosed(false)}>Exporteren</Button>
      {!closed && (
        <ExportDialog
          state={state}
          initial={{
            formats: ['docx', 'pdf'],
            houseStyle: 'neutraal',
            name: nameExport(begin, { reader: null, purpose, language: 'nl' }),
            showFolder: true,
            sources: false,
            carry,
            reason: null,
          }}
          purpose={purpose}
          onPurpose={setPurpose}
          factions={listFactions(draft, type)}
          faction={faction}
          onFaction={setFaction}
          nameFor={(reader, of) => nameExport(begin, { reader, purpose: of, language: 'nl' })}
          isForMember={type.forMember}
          onCopyMail={recordAs('copy-mail')}
          onSaveTable={null}
          onCopyPart={recordAs('copy-part')}
          copied={faction && texts.export.partCopied(faction)}
          folder={folder}
          errors={open('error')}
          warnings={open('warning')}
          omissions={open('info').filter(({ finding }) => finding.isOmitted)}
          houseStyles={stylesOf(data, language)}
          pages={{ count: 2, limit: 2 }}
          thumbnail="neutraal.png"
          onHouseStyle={recordAs('house-style')}
          replaced={async (name) => ({
            there: /\(\d\)$/.test(name) ? [] : existing,
            free: { name: /\(\d\)$/.test(name) ? name : `${name} (2)`, replaces: [] },
          })}
          onReason={recordAs('reason')}
          onChooseFolder={recordAs('choose-folder')}
          onExport={recordAs('export')}
          onCancel={() => setClosed(true)}
          onClose={() => setClosed(true)}
          onJump={recordAs('jump')}
          onOpenFile={recordAs('open-file')}
          onShowInFolder={recordAs('show')}
        />
      )}
    </main>
  );
}
