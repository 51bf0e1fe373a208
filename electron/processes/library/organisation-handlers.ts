import { basename, join } from 'node:path';
import { contentHash } from '../../../engine/core/canonical-json.ts';
import type { Organisation } from '../../../engine/core/house-styles/organisation.ts';
import { done, type Result } from '../../../engine/core/result.ts';
import { documentTypeIds, loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { houseStyleNames, readHouseStyle } from '../../../engine/jobs/house-styles.ts';
import {
  changeOrganisation,
  ORGANISATION_FILE,
  type OrganisationChange,
  readLogo,
  readOrganisation,
} from '../../../engine/store/organisation.ts';
import type { Logo } from '../../../engine/store/organisation-with-logo.ts';
import { readPictureFile } from '../../../engine/store/picture-file.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import type { InputOf } from '../../ipc/contract.ts';
import { jsonText } from '../../ipc/json-text.ts';
import type { OrganisationView, Templates } from '../../ipc/library.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { createLibraryAccess } from '../library-access.ts';
import { storePictures } from '../picture-store.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, Folders, ProcessHandlers } from '../protocol.ts';
import { createUserFiles, type UserFiles } from '../user-files.ts';
import type { OpenedLibrary } from './opened-library.ts';

/** Handles requests about the organisation of the library, and about templates, which include it. */
export function createOrganisationHandlers(
  { data, templates }: Folders,
  library: OpenedLibrary,
  userFiles: UserFiles = createUserFiles(),
): Pick<ProcessHandlers<'library'>, 'organisation' | 'changeOrganisation' | 'templates'> {
  const pictures = join(data, 'pictures');
  const access = createLibraryAccess(data, userFiles);

  /** Stores a logo and returns its address in the app's own scheme. */
  const storeLogo = async (logo: Pick<Logo, 'bytes'> | null): Promise<string | null> => {
    if (!logo) return null;
    const hash = contentHash(logo.bytes);
    await storePictures(pictures, new Map([[hash, logo.bytes]]));
    return `/pictures/${hash}`;
  };

  /** null when the disk is full: a window opens without the logo. */
  const tryToStoreLogo = (logo: Pick<Logo, 'bytes'> | null): Promise<string | null> =>
    storeLogo(logo).catch((error: unknown) => {
      console.error(error);
      return null;
    });

  const toView = async (dir: string, organisation: Organisation): Promise<OrganisationView> => {
    const { name, contact, address, colour, checks } = organisation;
    const logo = await readLogo(dir, organisation);
    const shown = logo.ok ? await storeLogo(logo.value) : null;
    return {
      name,
      contactName: contact.name,
      contactRole: contact.role,
      phone: contact.phone,
      email: contact.email,
      address,
      colour,
      checks,
      logo: organisation.logo && shown !== null ? { name: organisation.logo.name, address: shown } : null,
    };
  };

  return {
    organisation: async (_input, context) => {
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const { dir } = opened.value;
      const { language } = context.settings;
      const read = await userFiles.run(join(dir, ORGANISATION_FILE), async () => {
        const organisation = await readOrganisation(dir);
        return organisation.ok ? done(await toView(dir, organisation.value)) : organisation;
      });
      if (read === null) return createRefusal('library-away', language, { folder: dir });
      return read.ok ? { ok: true, value: read.value } : problemReply(read.problem, language);
    },

    changeOrganisation: async (input, context) => {
      const { language } = context.settings;
      const opened = await library.open(context);
      if (!opened.ok) return opened;
      const { dir } = opened.value;
      const logo = await readChosenLogo(input, context, userFiles);
      if ('unresponsive' in logo) return createRefusal('file-away', language, { file: logo.unresponsive });
      if (!logo.ok) return problemReply(logo.problem, language);
      const changed = await userFiles.run(join(dir, ORGANISATION_FILE), async (alive) => {
        const change = { fields: toFields(input), ...(logo.value === undefined ? {} : { logo: logo.value }) };
        const written = await changeOrganisation(dir, change, { alive });
        if (!written.ok) return written;
        const value = await toView(dir, written.value);
        // Also after a time-out: the windows then learn that the change was stored after all.
        await library.replace(null, { blocks: false, organisation: true });
        return done(value);
      });
      if (changed === null) return createRefusal('organisation-away', language, { folder: dir });
      return changed.ok ? { ok: true, value: changed.value } : problemReply(changed.problem, language);
    },

    templates: async (_input, { settings }) => {
      const { language, library: dir } = settings;
      const templatesOfLibrary: Templates = { documentTypes: [], houseStyles: [], logos: {} };
      // Read once for all house styles; from the cache when the library can't be reached.
      let read: ReturnType<typeof access.organisation> | null = null;
      const organisation = () => {
        read ??= access.organisation(dir);
        return read;
      };
      for (const id of documentTypeIds(templates)) {
        const type = loadDocumentType(templates, id);
        if (!type.ok) return problemReply(type.problem, language);
        templatesOfLibrary.documentTypes.push(type.value);
      }
      for (const name of houseStyleNames(templates)) {
        const style = await readHouseStyle(name, { templates, organisation });
        if (!style.ok) return problemReply(style.problem, language);
        templatesOfLibrary.houseStyles.push(style.value.houseStyle);
        templatesOfLibrary.logos[name] = await tryToStoreLogo(style.value.logo);
      }
      return { ok: true, value: jsonText(templatesOfLibrary) };
    },
  };
}

/** undefined: the logo stays; null: it is removed; `unresponsive`: the name of a file whose disk did not respond. */
async function readChosenLogo(
  { logo }: InputOf<'changeOrganisation'>,
  { paths }: Context,
  userFiles: UserFiles,
): Promise<Result<OrganisationChange['logo'], StoreProblem> | { unresponsive: string }> {
  if (logo === undefined || logo === null) return done(logo);
  const path = paths[logo] ?? '';
  const name = basename(path);
  const read = await userFiles.run(path, (alive) => readPictureFile(path, alive));
  if (read === null) return { unresponsive: name };
  return read.ok ? done({ bytes: read.value, name }) : read;
}

function toFields(input: InputOf<'changeOrganisation'>): OrganisationChange['fields'] {
  const { name, address, colour, checks, contactName, contactRole, phone, email } = input;
  return {
    contact: {
      ...(contactName === undefined ? {} : { name: contactName }),
      ...(contactRole === undefined ? {} : { role: contactRole }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
    },
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...(colour === undefined ? {} : { colour }),
    ...(checks === undefined ? {} : { checks }),
  };
}
