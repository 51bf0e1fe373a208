import { expect, test } from 'vitest';
import { argumentsFor } from '../../electron/main/arguments.ts';
import { createHandedOver } from '../../electron/main/handed-over.ts';

test('what is handed over while the app begins or ends is kept; else it is taken at once', () => {
  const handed = createHandedOver();
  const taken: (string | null)[] = [];
  handed.hand('/a');
  expect(handed.to((file) => taken.push(file))).toEqual(['/a']);
  handed.hand('/b');
  handed.hand(null);
  expect(taken).toEqual(['/b', null]);
  handed.keep();
  handed.hand('/c');
  handed.hand(null);
  expect([handed.keeps(), handed.kept(), taken.length]).toEqual([true, ['/c', null], 2]);
  // The person stays after all.
  expect(handed.to((file) => taken.push(file))).toEqual(['/c', null]);
  expect([handed.keeps(), handed.kept()]).toEqual([false, []]);
});

test('the next start goes like this one, with the files that were handed over', () => {
  const own = ['--no-sandbox', '--user-data-dir=/data', '/own.inbreng', '--library=/library'];
  const switches = ['--no-sandbox', '--user-data-dir=/data', '--library=/library'];
  expect(argumentsFor(['/a', '/b'], own, null)).toEqual([...switches, '/a', '/b']);
  expect(argumentsFor([], ['dist/app', ...own], 'dist/app')).toEqual(['dist/app', ...switches]);
});
