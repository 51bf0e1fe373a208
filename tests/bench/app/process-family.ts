import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of a second in /proc/PID/stat: the same on every Linux that runs Node. */
const TICKS = 100;

/** The fields of a process in /proc/PID/stat after its name; null when it has ended. */
function statOf(pid: number): string[] | null {
  try {
    // The name of the program, in brackets, may contain anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
}

/** The process and all its descendants. */
function family(first: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat) parents.set(Number(name), Number(stat[1]));
  }
  const found = [first];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

/** The type of an Electron process with its id: `renderer 4711`; null when it has ended. */
function nameOf(pid: number): string | null {
  let command: string;
  try {
    // Chromium writes the title of a process with spaces, the kernel its arguments with zeros.
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return null;
  }
  const type = /--utility-sub-type=(\S+)/.exec(command)?.[1] ?? /--type=(\S+)/.exec(command)?.[1] ?? 'main';
  return `${type} ${pid}`;
}

/** Megabytes of the whole family; memory that several processes share counts once (proportional set size). */
export function memoryOf(first: number): number {
  return family(first).reduce((sum, pid) => sum + megabytesOf(pid), 0);
}

function megabytesOf(pid: number): number {
  try {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(pss) / 1024;
  } catch {
    // It has ended in the meantime.
    return 0;
  }
}

/** Processor time of one process since it started. */
export interface ProcessTime {
  name: string;
  milliseconds: number;
}

export function processorTimes(first: number): ProcessTime[] {
  return family(first).flatMap((pid) => {
    const stat = statOf(pid);
    const name = nameOf(pid);
    if (!stat || name === null) return [];
    return [{ name, milliseconds: ((Number(stat[11]) + Number(stat[12])) * 1000) / TICKS }];
  });
}
