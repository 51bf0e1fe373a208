import { useMemo, useSyncExternalStore } from 'react';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import type { BlockId } from '../../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary, useSettings, useTemplates } from '../../../document/services/app-data.tsx';
import { now } from '../../../ui/clock.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { removePlace, writeOver } from '../change-page.ts';
import { fieldsForReader } from '../fields-for-reader.ts';
import { indexOfFinding } from '../finding-order.ts';
import { type Fix, fixesFor, fixesForAll } from '../fixes.ts';
import type { Side } from '../follow-side.ts';
import { goToFinding } from '../go-to-finding.ts';
import { $findNode } from '../jump.ts';
import type { SideHandlers } from '../side-handlers.ts';
import { withSilenced, withUnsilenced } from '../silence.ts';
import { useDraft, useMade } from '../use-side.ts';
import { useUpdates } from '../use-updates.tsx';
import { ChecksPane, type FindingAction } from './checks-pane.tsx';
import { copyAddresses } from './copy-addresses.ts';

export interface LiveChecksProps {
  side: Side;
  handlers: SideHandlers;
}

/** The checks of the open document, each with what mends it. */
export function LiveChecks({ side, handlers }: LiveChecksProps) {
  const t = useTexts().side;
  const bridge = useBridge();
  const library = useLibrary();
  const { userName } = useSettings();
  const { document } = side;
  const { update, compare, dialog } = useUpdates(document, handlers.say);
  const chosen = useSyncExternalStore(side.onFinding, side.finding);
  const draft = useDraft(side);
  const { documentTypes } = useTemplates();
  const type = documentTypes.find(({ id }) => id === draft.documentType);
  const forReader = useMemo(() => (type ? fieldsForReader(draft, type) : undefined), [draft, type]);
  const findings = useMade(side, (outcome) => outcome?.findings ?? null);
  const isStuck = useSyncExternalStore(side.outcomes.onOutcome, side.outcomes.isStuck);
  const around = {
    find: (id: BlockId) => library.find(id),
    blockAt: (place: string) => {
      const node = document.draft().body.find((one) => one.id === place);
      return node?.type === 'blockInstance' ? node.block : null;
    },
    isInText: (place: string) => document.editor.getEditorState().read(() => $findNode(place)?.inner === false),
  };

  const mend = (fix: Fix, finding: CheckFinding): void => {
    switch (fix.do) {
      case 'fillVariable':
        if (fix.name === 'title') side.jump(finding);
        else {
          handlers.onTab('details');
          side.ask({ to: 'variable', name: fix.name });
        }
        return;
      case 'openOrganisation':
        handlers.onOrganisation(fix.field);
        return;
      case 'openBlock':
        handlers.onOpenBlock(fix.block, fix.field);
        return;
      case 'openMotion':
        handlers.onOpenBlock(fix.block, 'outcome');
        return;
      case 'chooseGround':
        handlers.onTab('evidence');
        side.ask({ to: 'ground', demand: fix.demand });
        return;
      case 'dropGround':
        handlers.onDropGround(fix.demand, fix.block);
        return;
      case 'copyAddresses':
        void copyAddresses(bridge, fix.blocks, t.said).then(handlers.say);
        return;
      case 'update':
        update(fix.blocks);
        return;
      case 'compare':
        compare(fix.blocks);
        return;
      case 'remove':
        removePlace(document, fix.place);
        return;
      case 'write':
        if (!writeOver(document, fix.location, fix)) handlers.say(t.said.notWritten);
        return;
      case 'showPages':
        handlers.onTab('preview');
    }
  };
  const named = (fixes: readonly Fix[], finding: CheckFinding | undefined, all = false): FindingAction[] =>
    finding === undefined
      ? []
      : fixes.map((fix) => ({ label: labelOf(fix, finding, all, t.fix), onPress: () => mend(fix, finding) }));

  return (
    <>
      <ChecksPane
        findings={findings}
        isStuck={isStuck}
        chosen={findings && chosen ? indexOf(findings, chosen) : null}
        onChoose={(index) => side.choose(findings?.[index] ?? null)}
        onJump={(finding) => {
          if (!goToFinding(side, finding, handlers)) handlers.say(t.said.notInPage);
        }}
        actionsFor={(finding) => named(fixesFor(finding, around), finding)}
        actionsForAll={(same) => named(fixesForAll(same, around), same[0], true)}
        onSilence={(finding, reason) =>
          document.change((head) => withSilenced(head, finding, { reason, by: userName, at: now() }))
        }
        onUnsilence={(finding) => document.change((head) => withUnsilenced(head, finding))}
        halfTyped={side.halfTyped}
        silenced={document.head().silenced}
        forReader={forReader}
      />
      {dialog}
    </>
  );
}

function indexOf(findings: readonly CheckFinding[], finding: CheckFinding): number | null {
  const at = indexOfFinding(findings, finding);
  return at < 0 ? null : at;
}

function labelOf(fix: Fix, finding: CheckFinding, all: boolean, t: ReturnType<typeof useTexts>['side']['fix']): string {
  switch (fix.do) {
    case 'fillVariable':
      if (finding.check === 'sender-missing') return t.fillInHere;
      return fix.name === 'title' ? t.title : t.fillIn;
    case 'openOrganisation':
      return t.organisation;
    case 'openBlock':
      return openLabel(fix.field, finding, t);
    case 'openMotion':
      return t.openMotion;
    case 'chooseGround':
      return t.ground;
    case 'dropGround':
      return t.dropGround;
    case 'copyAddresses':
      return t.copyAddresses;
    case 'update':
      return finding.check === 'fact-missing' ? t.fetchCopy : all ? t.updateAll : t.update;
    case 'compare':
      return t.compare;
    case 'remove':
      return t.remove;
    case 'write':
      return t.write(fix.words);
    case 'showPages':
      return t.pages;
  }
}

function openLabel(
  field: Extract<Fix, { do: 'openBlock' }>['field'],
  finding: CheckFinding,
  t: ReturnType<typeof useTexts>['side']['fix'],
): string {
  if (field === 'validUntil') return t.newDate;
  if (field === 'state' && finding.check === 'quote-not-approved') return t.approve;
  return field === 'block' ? t.fetchCopy : t[field];
}
