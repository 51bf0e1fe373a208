import { expect, test } from 'vitest';
import { relaunchArguments } from '../../electron/main/startup/arguments.ts';
import { createFileInbox } from '../../electron/main/startup/file-inbox.ts';

test('the inbox keeps files that arrive while the app starts or ends, and otherwise delivers them at once', () => {
  const handed = createFileInbox();
  const taken: (string | null)[] = [];
  handed.add('/a');
  expect(handed.deliverTo((file) => taken.push(file))).toEqual(['/a']);
  handed.add('/b');
  handed.add(null);
  expect(taken).toEqual(['/b', null]);
  handed.hold();
  handed.add('/c');
  handed.add(null);
  expect([handed.isHolding(), handed.held(), taken.length]).toEqual([true, ['/c', null], 2]);
  // The user cancels the end of the app.
  expect(handed.deliverTo((file) => taken.push(file))).toEqual(['/c', null]);
  expect([handed.isHolding(), handed.held()]).toEqual([false, []]);
});

test('the next start has the same switches as this one and the files that arrived', () => {
  const own = ['--no-sandbox', '--user-data-dir=/data', '/own.inbreng', '--library=/library'];
  const switches = ['--no-sandbox', '--user-data-dir=/data', '--library=/library'];
  expect(relaunchArguments(['/a', '/b'], own, null)).toEqual([...switches, '/a', '/b']);
  expect(relaunchArguments([], ['dist/app', ...own], 'dist/app')).toEqual(['dist/app', ...switches]);
});
