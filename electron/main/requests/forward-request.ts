import { dayHere } from '../../../engine/jobs/day-here.ts';
import { type InputOf, type ProcessName, REQUESTS, type Reply, type RequestsAt } from '../../ipc/contract.ts';
import { grantsIn } from '../../ipc/grant.ts';
import type { Context, Opening } from '../../processes/protocol.ts';
import { createRefusal } from '../../texts/refusal.ts';
import type { AppServices } from '../services.ts';
import { pictureFilesOf } from '../windows/openings.ts';

/**
 * Sends a request to its process, with the paths of its grants and the paths that only the main process knows.
 * `opening`: by default the current one of the window.
 */
export type ForwardRequest = <Name extends RequestsAt<ProcessName>>(
  name: Name,
  input: InputOf<Name>,
  window: number,
  more?: Context['paths'],
  opening?: Opening,
) => Promise<Reply<never>>;

export function createForward({
  state,
  grants,
  windows,
  openings,
  processes,
  accountName,
}: AppServices): ForwardRequest {
  return async (name, input, window, more = {}, opening = openings.current(window)) => {
    const settings = state.settings();
    const moment = new Date();
    const paths = grants.pathsOf(window, grantsIn(REQUESTS[name].input, input));
    if (paths === null) return createRefusal('not-granted', settings.language, {});
    const target: ProcessName = REQUESTS[name].at;
    return (await processes[target].request(name, input, {
      settings,
      now: moment.toISOString(),
      today: dayHere(moment),
      by: settings.userName.trim() || accountName,
      window,
      opening: opening.id,
      pictureFiles: pictureFilesOf(opening),
      windows: windows.all(),
      paths: { ...paths, ...more },
    })) as Reply<never>;
  };
}
