import type { InputOf, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { OrganisationView } from '../../../electron/ipc/library.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createSignal } from '../../ui/signal.ts';
import type { OrganisationSettings } from './settings-screen.tsx';

type OrganisationChange = InputOf<'changeOrganisation'>;

/** Milliseconds after the last letter in which what was typed goes to the library's folder. */
const PAUSE = 400;

/** Refusals that say nothing against what was typed: it waits to be tried again. */
const FOR_NOW: ReadonlySet<string> = new Set(['organisation-away', 'library-away', 'write-failed', 'process-stopped']);

/** Nothing was filled in. */
export const NO_ORGANISATION: OrganisationSettings = {
  name: '',
  spokesperson: '',
  role: '',
  phone: '',
  email: '',
  address: '',
  colour: null,
  logo: null,
};

export interface OrganisationNow {
  values: OrganisationSettings;
  /** Why it could not be read, or the last change was refused. */
  problem: string | null;
  /** It could not be read; that says nothing of what was typed. */
  isUnread: boolean;
  /** What was typed could not be written, and waits to be tried again. */
  isRefused: boolean;
  /** A colour that was typed and can be none: it stands in no library. */
  wrongColour: WrongColour | null;
}

export interface WrongColour {
  /** As it was typed. */
  text: string;
  /** A sentence. */
  why: string;
}

/** The organisation as it is typed; the library follows after a pause. */
export interface OrganisationDraft {
  now: () => OrganisationNow;
  listen: (listener: () => void) => () => void;
  /** Reads it. What was typed for another library goes with that library. */
  open: (library: string | null) => Promise<void>;
  change: (next: OrganisationSettings) => void;
  /** Gives why it was refused. */
  writeLogo: (logo: OrganisationChange['logo']) => Promise<string | null>;
  keepWrongColour: (wrong: WrongColour | null) => void;
  /** Writes what waits, also what was refused before. */
  flush: () => Promise<void>;
  /** All that was typed stands in the library; false while it is being written. */
  isKept: () => boolean;
}

type Asked = Pick<WindowBridge, 'organisation' | 'changeOrganisation'>;

const drafts = new WeakMap<Asked, OrganisationDraft>();

/** One for as long as the window: what could not be written is there again when Settings is opened again. */
export function organisationDraft(bridge: Asked): OrganisationDraft {
  const draft = drafts.get(bridge) ?? draftOrganisation(bridge);
  drafts.set(bridge, draft);
  return draft;
}

function draftOrganisation(bridge: Asked): OrganisationDraft {
  const told = createSignal();
  let now: OrganisationNow = {
    values: NO_ORGANISATION,
    problem: null,
    wrongColour: null,
    isUnread: false,
    isRefused: false,
  };
  let library: string | null = null;
  let waiting: OrganisationChange = {};
  let sent: OrganisationChange = {};
  const writes = createSequencer();
  let readings = 0;
  let isRead = false;
  /** Of what was typed last something was refused. */
  let isMissed = false;

  const become = (next: Partial<OrganisationNow>): void => {
    now = { ...now, ...next };
    told.emit();
  };
  /** What is being typed meanwhile stays as it is typed. */
  const take = ({ colour, logo }: Pick<OrganisationSettings, 'colour' | 'logo'>): OrganisationSettings =>
    withTyped({ ...now.values, colour, logo }, waiting);
  const read = async (): Promise<void> => {
    readings += 1;
    const reading = readings;
    const reply = await bridge.organisation();
    if (reading !== readings) return;
    if (!reply.ok) {
      become({ problem: reply.problem.message, isUnread: true });
      return;
    }
    isRead = true;
    become({
      values: withTyped(valuesOf(reply.value), { ...sent, ...waiting }),
      problem: now.isRefused ? now.problem : null,
      isUnread: false,
    });
  };
  const send = async (): Promise<void> => {
    const of = library;
    sent = waiting;
    waiting = {};
    const reply = await bridge.changeOrganisation(sent);
    if (of !== library) return;
    const typed = sent;
    sent = {};
    if (reply.ok) {
      const { colour, logo } = valuesOf(reply.value);
      isMissed = false;
      become({ values: take({ colour, logo }), problem: null, isUnread: false, isRefused: false });
      if (!isRead) await read();
      return;
    }
    const { colour, ...lines } = typed;
    if (!FOR_NOW.has(reply.problem.code) && colour !== undefined && Object.keys(lines).length > 0) {
      // What was typed together with a colour that is refused goes without it.
      const isAnother = waiting.colour !== undefined;
      waiting = { ...lines, ...waiting };
      await send();
      if (of !== library || now.problem !== null || isAnother) return;
      isMissed = true;
      become({ problem: reply.problem.message });
      return;
    }
    isMissed = Object.keys(typed).length > 0;
    const isRefused = FOR_NOW.has(reply.problem.code) && isMissed;
    if (isRefused) waiting = { ...typed, ...waiting };
    become({ problem: reply.problem.message, isRefused });
  };
  const flush = async (): Promise<void> => {
    flushing.cancel();
    await writes.queue(async () => {
      if (Object.keys(waiting).length > 0) await send();
    });
  };
  const flushing = createDebounce(() => void flush(), { delay: PAUSE });

  return {
    now: () => now,
    listen: told.listen,
    open: async (next) => {
      if (next !== library) {
        flushing.cancel();
        library = next;
        waiting = {};
        sent = {};
        isRead = false;
        isMissed = false;
        become({ values: NO_ORGANISATION, problem: null, isUnread: false, isRefused: false, wrongColour: null });
      }
      await read();
    },
    change: (next) => {
      const fields = changed(now.values, next);
      if (Object.keys(fields).length === 0) return;
      waiting = { ...waiting, ...fields };
      become({ values: next });
      flushing.request();
    },
    writeLogo: async (logo) => {
      const of = library;
      await writes.idle();
      const reply = await bridge.changeOrganisation({ logo });
      if (!reply.ok) return reply.problem.message;
      const { values } = now;
      if (of !== library) return null;
      // The logo that is to go has gone.
      delete waiting.logo;
      become({ values: take({ colour: values.colour, logo: valuesOf(reply.value).logo }) });
      return null;
    },
    keepWrongColour: (wrongColour) => become({ wrongColour }),
    flush,
    isKept: () => !writes.isBusy() && !isMissed && Object.keys(waiting).length === 0,
  };
}

function valuesOf(view: OrganisationView): OrganisationSettings {
  const { name, phone, email, address, colour, logo } = view;
  return {
    ...{ name, phone, email, address, colour },
    spokesperson: view.contactName,
    role: view.contactRole,
    logo: logo && { name: logo.name, picture: logo.address },
  };
}

function withTyped(values: OrganisationSettings, typed: OrganisationChange): OrganisationSettings {
  return {
    name: typed.name ?? values.name,
    spokesperson: typed.contactName ?? values.spokesperson,
    role: typed.contactRole ?? values.role,
    phone: typed.phone ?? values.phone,
    email: typed.email ?? values.email,
    address: typed.address ?? values.address,
    colour: typed.colour === undefined ? values.colour : typed.colour,
    logo: typed.logo === null ? null : values.logo,
  };
}

function changed(before: OrganisationSettings, after: OrganisationSettings): OrganisationChange {
  return {
    ...(after.name === before.name ? {} : { name: after.name }),
    ...(after.spokesperson === before.spokesperson ? {} : { contactName: after.spokesperson }),
    ...(after.role === before.role ? {} : { contactRole: after.role }),
    ...(after.phone === before.phone ? {} : { phone: after.phone }),
    ...(after.email === before.email ? {} : { email: after.email }),
    ...(after.address === before.address ? {} : { address: after.address }),
    ...(after.colour === before.colour ? {} : { colour: after.colour }),
    ...(before.logo !== null && after.logo === null ? { logo: null } : {}),
  };
}
