import { createContext } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { createSignal } from '../../ui/signal.ts';

/** An operation in flight, and what would be lost without its result. */
export type Operation =
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

export type AwaitedOperation = Exclude<Operation, { what: 'asking' }>;

export interface OperationList {
  /** Lists the operation until the promise is settled. Returns that promise. */
  during: <Value>(operation: Operation, until: Promise<Value>) => Promise<Value>;
  /** The same array until the list changes. */
  now: () => readonly Operation[];
  listen: (listener: () => void) => () => void;
}

export function createOperationList(): OperationList {
  let list: readonly Operation[] = [];
  const signal = createSignal();
  const setList = (next: readonly Operation[]): void => {
    list = next;
    signal.emit();
  };
  return {
    during: async (operation, until) => {
      setList([...list, operation]);
      try {
        return await until;
      } finally {
        setList(list.filter((other) => other !== operation));
      }
    },
    now: () => list,
    listen: signal.listen,
  };
}

export const UnderWayContext = createContext<OperationList>(createOperationList());
