import type { InputOf, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { OrganisationView } from '../../../electron/ipc/library.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSequencer } from '../../ui/scheduling/sequencer.ts';
import { createSignal } from '../../ui/signal.ts';
import type { OrganisationSettings } from './settings-screen.tsx';

type OrganisationChange = InputOf<'changeOrganisation'>;

/** Milliseconds between the last key and storing the changes in the library. */
const PAUSE = 400;

/** Temporary problems, not caused by the value: the change waits and is retried. */
const FOR_NOW: ReadonlySet<string> = new Set(['organisation-away', 'library-away', 'write-failed', 'process-stopped']);

export const NO_ORGANISATION: OrganisationSettings = {
  name: '',
  spokesperson: '',
  role: '',
  phone: '',
  email: '',
  address: '',
  colour: null,
  logo: null,
  checks: {},
};

export interface OrganisationNow {
  values: OrganisationSettings;
  /** Why reading failed or the last change was refused. */
  problem: string | null;
  /** Reading failed. This does not concern the user's changes. */
  isUnread: boolean;
  /** Storing the changes failed. They wait and are retried. */
  isRefused: boolean;
  /** A typed colour that is invalid and therefore not stored. */
  wrongColour: WrongColour | null;
}

export interface WrongColour {
  text: string;
  /** Why it is invalid, as a sentence. */
  why: string;
}

/** The organisation details with the user's unsaved changes. Changes are stored in the library after a pause. */
export interface OrganisationDraft {
  now: () => OrganisationNow;
  listen: (listener: () => void) => () => void;
  /** Reads the details from the library. Drops pending changes of another library. */
  open: (library: string | null) => Promise<void>;
  change: (next: OrganisationSettings) => void;
  /** Gives the reason of a refusal, or null. */
  writeLogo: (logo: OrganisationChange['logo']) => Promise<string | null>;
  keepWrongColour: (wrong: WrongColour | null) => void;
  /** Stores all pending changes, also those that were refused before. */
  flush: () => Promise<void>;
  /** Whether the library contains all changes; false while a write is in flight. */
  isKept: () => boolean;
}

type Asked = Pick<WindowBridge, 'organisation' | 'changeOrganisation'>;

const drafts = new WeakMap<Asked, OrganisationDraft>();

/** One draft per window, so that changes that could not be stored survive closing Settings. */
export function organisationDraft(bridge: Asked): OrganisationDraft {
  const draft = drafts.get(bridge) ?? draftOrganisation(bridge);
  drafts.set(bridge, draft);
  return draft;
}

function draftOrganisation(bridge: Asked): OrganisationDraft {
  const signal = createSignal();
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
  /** The library refused a part of the last changes. */
  let isMissed = false;

  const update = (next: Partial<OrganisationNow>): void => {
    now = { ...now, ...next };
    signal.emit();
  };
  /** Takes the stored colour and logo. Changes that are not sent yet take precedence. */
  const take = ({ colour, logo }: Pick<OrganisationSettings, 'colour' | 'logo'>): OrganisationSettings =>
    withTyped({ ...now.values, colour, logo }, waiting);
  const read = async (): Promise<void> => {
    readings += 1;
    const reading = readings;
    const reply = await bridge.organisation();
    if (reading !== readings) return;
    if (!reply.ok) {
      update({ problem: reply.problem.message, isUnread: true });
      return;
    }
    isRead = true;
    update({
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
      update({ values: take({ colour, logo }), problem: null, isUnread: false, isRefused: false });
      if (!isRead) await read();
      return;
    }
    const { colour, ...lines } = typed;
    if (!FOR_NOW.has(reply.problem.code) && colour !== undefined && Object.keys(lines).length > 0) {
      // Sends the other fields again without the refused colour.
      const isAnother = waiting.colour !== undefined;
      waiting = { ...lines, ...waiting };
      await send();
      if (of !== library || now.problem !== null || isAnother) return;
      isMissed = true;
      update({ problem: reply.problem.message });
      return;
    }
    isMissed = Object.keys(typed).length > 0;
    const isRefused = FOR_NOW.has(reply.problem.code) && isMissed;
    if (isRefused) waiting = { ...typed, ...waiting };
    update({ problem: reply.problem.message, isRefused });
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
    listen: signal.listen,
    open: async (next) => {
      if (next !== library) {
        flushing.cancel();
        library = next;
        waiting = {};
        sent = {};
        isRead = false;
        isMissed = false;
        update({ values: NO_ORGANISATION, problem: null, isUnread: false, isRefused: false, wrongColour: null });
      }
      await read();
    },
    change: (next) => {
      const fields = changed(now.values, next);
      if (Object.keys(fields).length === 0) return;
      waiting = { ...waiting, ...fields };
      update({ values: next });
      flushing.request();
    },
    writeLogo: async (logo) => {
      const of = library;
      await writes.idle();
      const reply = await bridge.changeOrganisation({ logo });
      if (!reply.ok) return reply.problem.message;
      const { values } = now;
      if (of !== library) return null;
      // The stored logo overrides a pending removal.
      delete waiting.logo;
      update({ values: take({ colour: values.colour, logo: valuesOf(reply.value).logo }) });
      return null;
    },
    keepWrongColour: (wrongColour) => update({ wrongColour }),
    flush,
    isKept: () => !writes.isBusy() && !isMissed && Object.keys(waiting).length === 0,
  };
}

function valuesOf(view: OrganisationView): OrganisationSettings {
  const { name, phone, email, address, colour, logo, checks } = view;
  return {
    ...{ name, phone, email, address, colour, checks },
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
    checks: typed.checks ?? values.checks,
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
    ...(JSON.stringify(after.checks) === JSON.stringify(before.checks) ? {} : { checks: { ...after.checks } }),
    ...(before.logo !== null && after.logo === null ? { logo: null } : {}),
  };
}
