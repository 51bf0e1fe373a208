import { createContext } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createSignal } from '../../ui/signal.ts';

/** An operation in flight, and what would be lost without its result. */
export type UnderWay =
  /** A block is being saved in the library. Its recovery copy remains until then. */
  | { what: 'keeping'; block: Pick<Block, 'kind' | 'title'> }
  /** A discarded change is being removed from the library. */
  | { what: 'takingBack'; block: Pick<Block, 'kind' | 'title'>; isNew: boolean }
  /** The organisation is being saved in the library. */
  | { what: 'organisation' }
  /**
   * A document is being saved in its file or its recovery copy. `noCopy`: there was no recovery copy when this began.
   */
  | { what: 'document'; name: string; noCopy: boolean }
  /** An unneeded recovery copy is being removed. */
  | { what: 'tidying' }
  /** The user has to answer or read a message first. */
  | { what: 'asking' };

export type Waited = Exclude<UnderWay, { what: 'asking' }>;

export interface UnderWayList {
  /** Lists the operation until the promise is settled. Returns that promise. */
  during: <Value>(one: UnderWay, until: Promise<Value>) => Promise<Value>;
  /** The same array until the list changes. */
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
