/** Weight of what a check finds; `off`: the check does not run. */
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];
