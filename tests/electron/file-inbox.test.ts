import { expect, test } from 'vitest';
import { relaunchArguments } from '../../electron/main/startup/arguments.ts';
import { createFileInbox } from '../../electron/main/startup/file-inbox.ts';

test('the inbox keeps files that arrive while the app starts or ends, and otherwise delivers them at once', () => {
  const inbox = createFileInbox();
  const taken: (string | null)[] = [];
  inbox.add('/a');
  expect(inbox.deliverTo((file) => taken.push(file))).toEqual(['/a']);
  inbox.add('/b');
  inbox.add(null);
  expect(taken).toEqual(['/b', null]);
  inbox.hold();
  inbox.add('/c');
  inbox.add(null);
  expect([inbox.isHolding(), inbox.held(), taken.length]).toEqual([true, ['/c', null], 2]);
  // The user cancels the end of the app.
  expect(inbox.deliverTo((file) => taken.push(file))).toEqual(['/c', null]);
  expect([inbox.isHolding(), inbox.held()]).toEqual([false, []]);
});

test('the next start has the same switches as this one and the files that arrived', () => {
  const own = ['--no-sandbox', '--user-data-dir=/data', '/own.inbreng', '--library=/library'];
  const switches = ['--no-sandbox', '--user-data-dir=/data', '--library=/library'];
  expect(relaunchArguments(['/a', '/b'], own, null)).toEqual([...switches, '/a', '/b']);
  expect(relaunchArguments([], ['dist/app', ...own], 'dist/app')).toEqual(['dist/app', ...switches]);
});
