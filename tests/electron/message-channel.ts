import { EventEmitter } from 'node:events';

/** One end of a channel. A message reaches the other end after the running code, as in Electron. */
export class Port extends EventEmitter {
  other: Port | null = null;
  start() {}
  close() {
    this.other = null;
  }
  postMessage(data: unknown) {
    const { other } = this;
    queueMicrotask(() => other?.emit('message', { data }));
  }
}

/** Replaces Electron's `MessageChannelMain` where both ends are in the process of the test. */
export class MessageChannelMain {
  port1 = new Port();
  port2 = new Port();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
