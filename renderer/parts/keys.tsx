/** A shortcut, as the keys are named on the keyboard. */
export function Keys({ children }: { children: string }) {
  return <kbd>{children}</kbd>;
}
