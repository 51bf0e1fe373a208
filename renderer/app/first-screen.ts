let stand: () => void = () => undefined;

/** Resolves when the window's first screen stands: what that does not show waits for it. */
export const firstScreen = new Promise<void>((resolve) => {
  stand = resolve;
});

export function firstScreenStands(): void {
  stand();
}
