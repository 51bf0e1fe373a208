import { createContext } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createSignal } from '../../ui/signal.ts';

/** What this window waits for: an answer that it has not got yet, and what would be missed without it. */
export type UnderWay =
  /** A block goes into the library; its recovery copy stays until it is there. */
  | { what: 'keeping'; block: Pick<Block, 'kind' | 'title'> }
  /** What was let go is taken back out of the library. */
  | { what: 'takingBack'; block: Pick<Block, 'kind' | 'title'>; isNew: boolean }
  /** What is filled in for the organisation goes into the library. */
  | { what: 'organisation' }
  /** A document goes into its file or its recovery copy. `noCopy`: no such copy could be made when this began. */
  | { what: 'document'; name: string; noCopy: boolean }
  /** A recovery copy that nobody needs any more goes. */
  | { what: 'tidying' }
  /** A person is asked something, or told: that goes before all that is waited for. */
  | { what: 'asking' };

export type Waited = Exclude<UnderWay, { what: 'asking' }>;

export interface UnderWayList {
  /** It stands in the list until this is settled. Gives the same. */
  during: <Value>(one: UnderWay, until: Promise<Value>) => Promise<Value>;
  /** The same array as long as nothing comes or goes. */
  now: () => readonly UnderWay[];
  listen: (listener: () => void) => () => void;
}

export function createUnderWay(): UnderWayList {
  let list: readonly UnderWay[] = [];
  const signal = createSignal();
  const become = (next: readonly UnderWay[]): void => {
    list = next;
    signal.tell();
  };
  return {
    during: async (one, until) => {
      become([...list, one]);
      try {
        return await until;
      } finally {
        become(list.filter((other) => other !== one));
      }
    },
    now: () => list,
    listen: signal.listen,
  };
}

export const UnderWayContext = createContext<UnderWayList>(createUnderWay());
