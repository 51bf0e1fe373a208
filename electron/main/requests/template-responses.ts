import type { Reply } from '../../ipc/contract.ts';
import type { JsonText } from '../../ipc/json-text.ts';
import type { Templates } from '../../ipc/library.ts';
import type { TemplateCache } from '../storage/template-cache.ts';

interface Options {
  cache: TemplateCache;
  library: () => string | null;
  /** Requests them from the process that reads templates. */
  request: (window: number) => Promise<Reply<JsonText<Templates>>>;
  /** The windows have outdated templates. */
  onChange: () => void;
}

/** Responds to windows that request the templates: document types and house styles. */
export interface TemplateResponses {
  respond: (window: number) => Promise<Reply<JsonText<Templates>>>;
  /** Compares the cached templates that were sent to a window with the current ones, until that succeeds once. */
  verify: (window: number) => void;
}

/**
 * The first response of a run comes from the cache of the previous run, so that no document waits for a process.
 * Windows are notified when the current templates turn out to differ.
 */
export function createTemplateResponses({ cache, library, request, onChange }: Options): TemplateResponses {
  let isFirst = true;
  /** The cached text that was sent, until it is verified. */
  let cached: JsonText<Templates> | null = null;
  const requestCurrent = async (window: number): Promise<Reply<JsonText<Templates>>> => {
    const requestedFor = library();
    const reply = await request(window);
    // The user chose another library during the request, and it may have other templates.
    if (!reply.ok || requestedFor !== library()) return reply;
    cache.store(requestedFor, reply.value);
    const hasChanged = cached !== null && cached !== reply.value;
    cached = null;
    if (hasChanged) onChange();
    return reply;
  };
  return {
    respond: async (window) => {
      const early = isFirst ? cache.find(library()) : null;
      isFirst = false;
      if (!early) return requestCurrent(window);
      cached = early;
      return { ok: true, value: early };
    },
    verify: (window) => {
      if (cached !== null) void requestCurrent(window);
    },
  };
}
