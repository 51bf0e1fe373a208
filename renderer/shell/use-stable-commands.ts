import { useRef, useState } from 'react';

/** Returns the same object at every render. Its functions call those of the last render. */
export function useStableCommands<Commands extends { [Name in keyof Commands]: (...input: never[]) => unknown }>(
  commands: Commands,
): Commands {
  const latest = useRef(commands);
  latest.current = commands;
  const [stable] = useState(() =>
    Object.fromEntries(
      (Object.keys(commands) as (keyof Commands)[]).map((name) => [
        name,
        (...input: never[]) => latest.current[name](...input),
      ]),
    ),
  );
  return stable as Commands;
}
