import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InputOf, WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { OrganisationView } from '../../../../electron/ipc/library.ts';
import { createOpenForms } from '../../../../renderer/document/unsaved/open-forms.ts';
import { createOperationList } from '../../../../renderer/document/unsaved/operations.ts';
import { askAtClosing } from '../../../../renderer/screens/settings/ask-at-closing.ts';
import { organisationDraft } from '../../../../renderer/screens/settings/organisation-draft.ts';

const PAUSE = 400;
const VIEW: OrganisationView = {
  ...{ name: '', contactName: '', contactRole: '', phone: '', email: '', address: '' },
  ...{ colour: null, logo: null, checks: {} },
};

/** Two libraries, one of them chosen; each stores its values unless it is unreachable. */
function libraries() {
  const kept: Record<string, OrganisationView> = { a: { ...VIEW, name: 'Van A' }, b: { ...VIEW, name: 'Van B' } };
  const state = { chosen: 'a', away: false, slow: false };
  const written: { library: string; fields: InputOf<'changeOrganisation'> }[] = [];
  const held: (() => void)[] = [];
  const refused = {
    ok: false as const,
    problem: { code: 'organisation-away' as const, file: null, message: 'Niet opgeslagen.' },
  };
  const bridge: Pick<WindowBridge, 'organisation' | 'changeOrganisation'> = {
    organisation: async () => (state.away ? refused : { ok: true, value: kept[state.chosen] ?? VIEW }),
    changeOrganisation: async (fields) => {
      const library = state.chosen;
      if (state.slow) await new Promise<void>((resolve) => held.push(resolve));
      if (state.away) return refused;
      written.push({ library, fields });
      const { logo: _, ...texts } = fields;
      const value: OrganisationView = { ...(kept[library] ?? VIEW), ...(texts as Partial<OrganisationView>) };
      kept[library] = value;
      return { ok: true, value };
    },
  };
  return { state, kept, written, held, bridge };
}

describe('the organisation while the user types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const begin = async () => {
    const at = libraries();
    const draft = organisationDraft(at.bridge);
    await draft.open('a');
    const type = (fields: object) => draft.change({ ...draft.now().values, ...fields });
    return { ...at, draft, type };
  };

  test('distinguishes an unreadable organisation from a refused one', async () => {
    const { draft, state, type } = await begin();
    expect(draft.now()).toMatchObject({ problem: null, isUnread: false });
    state.away = true;
    await draft.open('b');
    expect(draft.now()).toMatchObject({ problem: 'Niet opgeslagen.', isUnread: true, isRefused: false });
    type({ name: 'Stichting' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(draft.now()).toMatchObject({ isRefused: true });
    state.away = false;
    await draft.open('b');
    expect(draft.now()).toMatchObject({ isUnread: false, isRefused: true });
  });

  test('is written to its library after a pause', async () => {
    const { draft, type, written } = await begin();
    expect(draft.now().values.name).toBe('Van A');
    type({ name: 'Stichting' });
    type({ phone: '030' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(written).toEqual([{ library: 'a', fields: { name: 'Stichting', phone: '030' } }]);
  });

  test('stores the severities of checks as a whole', async () => {
    const { draft, written } = await begin();
    draft.change({ ...draft.now().values, checks: { 'sentence-long': 'off' } });
    await draft.flush();
    draft.change({ ...draft.now().values, checks: { 'sentence-long': 'off' } });
    draft.change({ ...draft.now().values, checks: {} });
    await draft.flush();
    expect(written.map(({ fields }) => fields)).toEqual([{ checks: { 'sentence-long': 'off' } }, { checks: {} }]);
    expect(draft.now().values.checks).toEqual({});
  });

  test('is never written to another library when refused, waiting or in flight', async () => {
    const { draft, type, state, kept, written, held } = await begin();
    state.away = true;
    type({ name: 'Stichting', phone: '030' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(draft.now()).toMatchObject({ problem: 'Niet opgeslagen.', isRefused: true });
    state.slow = true;
    void draft.flush();
    type({ address: 'Utrecht' });
    Object.assign(state, { chosen: 'b', slow: false });
    const opened = draft.open('b');
    held.shift()?.();
    await opened;
    state.away = false;
    await draft.open('b');
    await draft.flush();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(written).toEqual([]);
    expect(kept).toMatchObject({ b: { ...VIEW, name: 'Van B' } });
    expect(draft.now()).toMatchObject({ problem: null, isRefused: false, values: { name: 'Van B', phone: '' } });
    type({ phone: '070' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(written).toEqual([{ library: 'b', fields: { phone: '070' } }]);
  });

  test('is tried again on request, and is kept when Settings was closed in the meantime', async () => {
    const { draft, type, state, written, bridge } = await begin();
    state.away = true;
    type({ name: 'Stichting' });
    // Settings closes.
    await draft.flush();
    const again = organisationDraft(bridge);
    await again.open('a');
    expect(again.now()).toMatchObject({ isRefused: true, values: { name: 'Stichting' } });
    state.away = false;
    await again.open('a');
    expect(again.now()).toMatchObject({ problem: 'Niet opgeslagen.', values: { name: 'Stichting' } });
    await again.flush();
    expect(written).toEqual([{ library: 'a', fields: { name: 'Stichting' } }]);
    expect(again.now()).toMatchObject({ problem: null, isRefused: false });
  });

  test('keeps the latest text while a refusal is in flight', async () => {
    const { draft, type, state, written, held } = await begin();
    Object.assign(state, { away: true, slow: true });
    type({ name: 'Stich' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    type({ name: 'Stichting' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(held).toHaveLength(1);
    state.slow = false;
    held.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(draft.now()).toMatchObject({ isRefused: true, values: { name: 'Stichting' } });
    state.away = false;
    await draft.flush();
    expect(written).toEqual([{ library: 'a', fields: { name: 'Stichting' } }]);
  });

  test('is tried again after a full disk, and not when a colour is invalid', async () => {
    for (const [code, isRefused] of [
      ['write-failed', true],
      ['house-colour-contrast', false],
    ] as const) {
      const { bridge } = libraries();
      const refuse: WindowBridge['changeOrganisation'] = async () => ({
        ok: false,
        problem: { code, file: null, message: 'Niet opgeslagen.' },
      });
      const draft = organisationDraft({ ...bridge, changeOrganisation: refuse });
      await draft.open('a');
      draft.change({ ...draft.now().values, colour: '#f0c030' });
      await draft.flush();
      expect(draft.now()).toMatchObject({ problem: 'Niet opgeslagen.', isRefused });
    }
  });

  test('is asked about before the window closes while it could not be written', async () => {
    const { draft, type, state, written } = await begin();
    const closing = createOpenForms();
    const seen: string[] = [];
    const leave = () => closing.leave(() => void seen.push('waits'));
    const ask = async () => {
      seen.push('asked');
      return false;
    };
    askAtClosing(closing, draft, createOperationList(), { ask, show: () => void seen.push('shown') });
    // The latest text is written, so no question appears.
    type({ name: 'Stichting' });
    expect([await leave(), seen.splice(0), written.length]).toEqual([true, ['waits'], 1]);
    expect([await leave(), seen.splice(0), written.length]).toEqual([true, [], 1]);
    state.away = true;
    type({ phone: '030' });
    expect([await leave(), seen.splice(0)]).toEqual([false, ['waits', 'asked']]);
    // Settings is closed: it opens again, and the window stays.
    askAtClosing(closing, draft, createOperationList(), { ask: null, show: () => void seen.push('shown') });
    expect([await leave(), seen.splice(0)]).toEqual([false, ['waits', 'shown']]);
    state.away = false;
    expect([await leave(), seen.splice(0), written.at(-1)?.fields]).toEqual([true, ['waits'], { phone: '030' }]);
    // An invalid colour is in no library, also when Settings closed with it.
    draft.keepWrongColour({ text: '#12', why: 'Dit is geen kleur.' });
    expect([await leave(), seen.splice(0)]).toEqual([false, ['waits', 'shown']]);
    askAtClosing(closing, draft, createOperationList(), { ask, show: () => undefined });
    expect([await leave(), seen.splice(0)]).toEqual([false, ['waits', 'asked']]);
    draft.keepWrongColour(null);
    expect(await leave()).toBe(true);
  });

  test('keeps an invalid colour until it is corrected, and not for another library', async () => {
    const { draft, bridge } = await begin();
    draft.keepWrongColour({ text: '#12', why: 'Dit is geen kleur.' });
    // Settings closes and opens again.
    await draft.flush();
    await organisationDraft(bridge).open('a');
    expect(draft.now().wrongColour).toEqual({ text: '#12', why: 'Dit is geen kleur.' });
    await draft.open('b');
    expect(draft.now().wrongColour).toBeNull();
  });

  test('is tried again when its logo could not be removed, and not after another was chosen', async () => {
    const { state, kept, written, bridge } = libraries();
    const logo = { name: 'logo.svg', address: 'inbreng://logo' } as OrganisationView['logo'];
    kept.a = { ...VIEW, logo };
    const draft = organisationDraft(bridge);
    await draft.open('a');
    state.away = true;
    draft.change({ ...draft.now().values, logo: null });
    await draft.flush();
    expect(draft.now()).toMatchObject({ problem: 'Niet opgeslagen.', isRefused: true, values: { logo: null } });
    expect(draft.isKept()).toBe(false);
    state.away = false;
    await draft.flush();
    expect(written).toEqual([{ library: 'a', fields: { logo: null } }]);
    expect(draft.now()).toMatchObject({ problem: null, isRefused: false });

    await draft.open('b');
    kept.b = { ...VIEW, logo };
    await draft.open('b');
    state.away = true;
    draft.change({ ...draft.now().values, logo: null });
    await draft.flush();
    state.away = false;
    expect(await draft.writeLogo('granted')).toBeNull();
    await draft.flush();
    expect(written.slice(1).map(({ fields }) => fields)).toEqual([{ logo: 'granted' }]);
  });

  test('is waited for before the window closes while it is being written', async () => {
    const { draft, type, state, held } = await begin();
    const closing = createOpenForms();
    const seen: string[] = [];
    askAtClosing(closing, draft, createOperationList(), { ask: async () => false, show: () => undefined });
    Object.assign(state, { slow: true, away: true });
    type({ name: 'Stichting' });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(held).toHaveLength(1);
    expect(draft.isKept()).toBe(false);
    const left = closing.leave(() => void seen.push('waits'));
    expect(seen).toEqual(['waits']);
    state.slow = false;
    held.shift()?.();
    expect(await left).toBe(false);
  });

  test('is not kept when no library would accept it', async () => {
    const { bridge } = libraries();
    const refusal = { code: 'house-colour-contrast' as const, file: null, message: 'Te licht.' };
    const draft = organisationDraft({ ...bridge, changeOrganisation: async () => ({ ok: false, problem: refusal }) });
    await draft.open('a');
    expect(draft.isKept()).toBe(true);
    draft.change({ ...draft.now().values, colour: '#f0c030' });
    expect(draft.isKept()).toBe(false);
    await draft.flush();
    expect(draft.isKept()).toBe(false);
    await draft.open('b');
    expect(draft.isKept()).toBe(true);
  });

  test('is written without a refused colour, with a message', async () => {
    const { bridge, written } = libraries();
    const draft = organisationDraft({
      ...bridge,
      changeOrganisation: async (fields) =>
        fields.colour
          ? { ok: false, problem: { code: 'house-colour-contrast', file: null, message: 'Te licht.' } }
          : bridge.changeOrganisation(fields),
    });
    await draft.open('a');
    draft.change({ ...draft.now().values, name: 'Stichting', colour: '#f0c030' });
    await draft.flush();
    expect(written).toEqual([{ library: 'a', fields: { name: 'Stichting' } }]);
    expect(draft.now()).toMatchObject({ problem: 'Te licht.', values: { name: 'Stichting', colour: null } });
    expect(draft.isKept()).toBe(false);
  });

  test('is not reported as refused for a colour that was replaced in the meantime', async () => {
    const { bridge, written } = libraries();
    const releases: (() => void)[] = [];
    const draft = organisationDraft({
      ...bridge,
      changeOrganisation: async (fields) => {
        if (fields.colour !== '#f0c030') return bridge.changeOrganisation(fields);
        await new Promise<void>((resolve) => releases.push(resolve));
        return { ok: false, problem: { code: 'house-colour-contrast', file: null, message: 'Te licht.' } };
      },
    });
    await draft.open('a');
    draft.change({ ...draft.now().values, name: 'Stichting', colour: '#f0c030' });
    const flushed = draft.flush();
    await vi.advanceTimersByTimeAsync(0);
    draft.change({ ...draft.now().values, colour: '#1f4e79' });
    releases.shift()?.();
    await flushed;
    expect(written).toEqual([{ library: 'a', fields: { name: 'Stichting', colour: '#1f4e79' } }]);
    expect(draft.now()).toMatchObject({ problem: null, values: { name: 'Stichting', colour: '#1f4e79' } });
    expect(draft.isKept()).toBe(true);
  });

  test('is read from an unreadable library once that responds', async () => {
    const { draft, state } = await begin();
    Object.assign(state, { chosen: 'b', away: true });
    await draft.open('b');
    expect(draft.now()).toMatchObject({ problem: 'Niet opgeslagen.', isRefused: false, values: { name: '' } });
    draft.change({ ...draft.now().values, phone: '070' });
    await draft.flush();
    state.away = false;
    await draft.flush();
    expect(draft.now()).toMatchObject({ problem: null, values: { name: 'Van B', phone: '070' } });
  });
});
