import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerRequest, formatAnswer, readRequest, unexpectedOutcome } from '../../engine/cli/answer.ts';
import { prepareCommandDisk } from '../../engine/jobs/command-disk.ts';
import { dayHere } from '../../engine/jobs/day-here.ts';
import { UNWATCHED } from '../../engine/jobs/drawing-watch.ts';
import { type Answer, ROOT } from './inbreng.ts';

process.env.XDG_CACHE_HOME = join(tmpdir(), 'inbreng-test-cache');
prepareCommandDisk();

/**
 * Answers as `inbreng` does (`tests/cli/inbreng.ts`), from its code in this process: for all but streams, signals and processes.
 * In Dutch, without a terminal.
 */
export async function answerInProcess(args: readonly string[], input: string | Uint8Array = ''): Promise<Answer> {
  const request = readRequest(args, {});
  const version = (): string => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
  const templates = join(ROOT, 'templates');
  const moment = new Date();
  let announced = '';
  const answer = await answerRequest(request, {
    templates,
    version,
    surroundings: () => ({
      resources: { templates, fonts: join(ROOT, 'assets', 'fonts') },
      version: version(),
      now: moment.toISOString(),
      today: dayHere(moment),
      by: 'proef',
      newId: () => randomBytes(9).toString('base64url'),
      standardInput: async function* () {
        yield Buffer.from(input);
      },
      progress: () => undefined,
      announce: (text) => {
        announced += `${text}\n`;
      },
      watch: UNWATCHED,
    }),
    runElsewhere: null,
  }).catch((error: unknown) => unexpectedOutcome(error, request.language, false));
  if (!answer) throw new Error('interrupted');
  const { exit, stdout, stderr } = formatAnswer(answer, request.json, (text) => text);
  return { exit, stdout, stderr: `${announced}${stderr}` };
}
