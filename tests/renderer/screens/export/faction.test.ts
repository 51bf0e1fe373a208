// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { HeldDocument } from '../../../../renderer/document/session/held-document.ts';
import { CopyActions } from '../../../../renderer/screens/export/copy-actions.tsx';
import type { ExportDialogProps } from '../../../../renderer/screens/export/export-state.ts';
import { LiveExport } from '../../../../renderer/screens/export/live-export.tsx';
import { useFactions } from '../../../../renderer/screens/export/use-factions.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  dialog: null as ExportDialogProps | null,
  templates: { documentTypes: [] as unknown[], houseStyles: [] as unknown[] },
  outcome: null as unknown,
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => mockState.bridge,
  useSettings: () => ({ houseStyle: 'neutraal' }),
  useTemplates: () => mockState.templates,
}));
vi.mock('../../../../renderer/screens/export/use-printed-first.ts', () => ({ usePrintedFirst: () => null }));
vi.mock('../../../../renderer/screens/export/export-dialog.tsx', () => ({
  ExportDialog: (props: ExportDialogProps) => {
    mockState.dialog = props;
    return null;
  },
}));

const type = documentTypeOf('inbreng-schriftelijk-overleg');
const consultation = specimen('inbreng-schriftelijk-overleg', finding(starterBlocks()));
const draft: Draft = {
  ...consultation,
  variables: { ...consultation.variables, faction: { value: 'Eerste' }, secondFaction: { value: 'Tweede' } },
};
const subheadings = draft.body.flatMap((node) =>
  node.type === 'heading' && JSON.stringify(node.content).includes('action"') ? [node.id] : [],
);
const document = { draft: () => draft, head: () => draft, text: () => JSON.stringify(draft) };

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
const dialog = (): ExportDialogProps => {
  if (!mockState.dialog) throw new Error('no dialog is shown');
  return mockState.dialog;
};

async function showExport(bridge: Record<string, unknown>, monitor = false) {
  mockState.templates = {
    documentTypes: [{ ...type, monitor }],
    houseStyles: [{ id: 'neutraal', name: { nl: 'Neutraal', en: 'Neutral' }, sender: '', variables: {} }],
  };
  mockState.outcome = {
    fileName: 'Inbreng',
    findings: subheadings.map((node) => ({
      check: 'variable-empty',
      severity: 'warning',
      silenced: false,
      location: { node },
      values: { name: 'faction', label: { nl: 'Fractie', en: 'Group' } },
    })),
  };
  mockState.bridge = {
    listen: () => () => undefined,
    exportPlace: () => ok({ grant: 'f', name: 'Map', folder: '/' }),
    exportChoices: () => ok({ carry: 'published', purpose: null }),
    keepVersion: () => ok(null),
    ...bridge,
  };
  const held = {
    file: () => null,
    document,
    outcomes: {
      onOutcome: () => () => undefined,
      outcome: () => mockState.outcome,
      layout: () => null,
      purpose: () => 'concept',
      setPurpose: () => undefined,
      onPurpose: () => () => undefined,
      watchSending: () => () => undefined,
    },
  } as unknown as HeldDocument;
  await act(async () =>
    root.render(createElement(LiveExport, { held, onClose: () => undefined, onJump: () => undefined })),
  );
}

test('exports for the chosen faction under its own name, and shows no findings of another part', async () => {
  const exported: unknown[] = [];
  await showExport({
    exportDraft: (input: { faction?: string }) => {
      exported.push(input.faction);
      return ok({ files: [], stoppedBy: [], pages: 1, notes: [], draft: JSON.stringify(draft) });
    },
  });
  expect(dialog().factions).toEqual(['Eerste', 'Tweede']);
  expect(dialog().isForMember).toBe(false);
  expect(dialog().warnings.map((one) => one.finding?.location?.node)).toEqual(subheadings);
  await act(async () => dialog().onExport(dialog().initial, []));
  await act(async () => dialog().onFaction('Tweede'));
  expect(dialog().isForMember).toBe(true);
  expect(dialog().nameFor('Tweede', 'sending')).toBe('Inbreng Tweede');
  expect(dialog().nameFor('Tweede', 'concept')).toBe('Inbreng Tweede concept');
  expect(dialog().warnings.map((one) => one.finding?.location?.node)).toEqual(subheadings.slice(1));
  await act(async () => dialog().onExport(dialog().initial, []));
  expect(exported).toEqual([undefined, 'Tweede']);
});

test('copies the part of the chosen faction, or says why not', async () => {
  const copied: unknown[] = [];
  let reply: unknown = { ok: true, value: { text: 'De leden', html: '<p>De leden</p>' } };
  await showExport({
    factionPart: ({ faction }: { faction: string }) => {
      copied.push(faction);
      return Promise.resolve(reply);
    },
    copy: (content: unknown) => {
      copied.push(content);
      return ok(null);
    },
  });
  await act(async () => dialog().onFaction('Eerste'));
  await act(async () => dialog().onCopyPart());
  expect(copied).toEqual(['Eerste', { text: 'De leden', html: '<p>De leden</p>' }]);
  expect(dialog().copied).toBe(nl.export.partCopied('Eerste'));
  reply = { ok: false, problem: { code: 'faction-unknown', message: 'Het document heeft geen deel.' } };
  await act(async () => dialog().onCopyPart());
  expect(dialog().copied).toBe('Het document heeft geen deel.');
});

test('copies the mail about the document, without the questions of another faction', async () => {
  const copied: { text: string; html: string }[] = [];
  await showExport({
    copy: (content: { text: string; html: string }) => {
      copied.push(content);
      return ok(null);
    },
  });
  await act(async () => dialog().onCopyMail());
  await act(async () => dialog().onFaction('Tweede'));
  await act(async () => dialog().onCopyMail());
  await expect.poll(() => copied.length).toBe(2);
  expect(copied[0]?.text).toMatch(/^Onderwerp: /);
  const requests = copied.map(({ html }) => html.split('<li>').length - 1);
  expect(requests[0]).toBeGreaterThan(requests[1] ?? 0);
});

test('saves the table of a monitor as a spreadsheet where the user chooses, and offers it for no other type', async () => {
  await showExport({});
  expect(dialog().onSaveTable).toBeNull();
  const saved: unknown[] = [];
  let chosen: unknown = { grant: 'g', name: 'Monitor.xlsx' };
  const bridge = {
    chooseOutput: () => ok(chosen),
    saveMonitor: ({ file }: { file: string }) => {
      saved.push(file);
      return ok(null);
    },
  };
  await showExport(bridge, true);
  await act(async () => dialog().onSaveTable?.());
  expect(saved).toEqual(['g']);
  expect(dialog().copied).toBe(nl.export.tableSaved('Monitor.xlsx'));
  chosen = null;
  await act(async () => dialog().onSaveTable?.());
  expect(saved).toEqual(['g']);
});

test('offers the part of a faction only once one is chosen', async () => {
  const shown = (faction: string | null) =>
    act(async () =>
      root.render(
        createElement(CopyActions, {
          faction,
          copied: 'Gekopieerd.',
          onCopyMail: () => undefined,
          onSaveTable: null,
          onCopyPart: () => undefined,
        }),
      ),
    );
  const buttons = () => [...place.querySelectorAll('button')].map((one) => one.textContent);
  await shown(null);
  expect(buttons()).toEqual([nl.export.copyMail]);
  await shown('VVD');
  expect(buttons()).toEqual([nl.export.copyMail, nl.export.copyPart('VVD')]);
  expect(place.querySelector('[role="status"]')?.textContent).toBe('Gekopieerd.');
});

interface ProbeProps {
  held: { draft: () => Draft };
  onChoice: (choice: ReturnType<typeof useFactions>) => void;
}

function Probe({ held, onChoice }: ProbeProps) {
  onChoice(useFactions(held as never, type));
  return null;
}

test('falls back to all factions when the chosen one has no part any more', async () => {
  const choices: ReturnType<typeof useFactions>[] = [];
  const show = (shown: Draft) =>
    act(async () =>
      root.render(
        createElement(Probe, { held: { draft: () => shown }, onChoice: (choice) => void choices.push(choice) }),
      ),
    );
  await show(draft);
  await act(async () => choices.at(-1)?.setFaction('Tweede'));
  expect(choices.at(-1)?.faction).toBe('Tweede');
  await show({ ...draft, body: draft.body.filter(({ id }) => id !== subheadings[1]) });
  expect(choices.at(-1)?.faction).toBeNull();
});
