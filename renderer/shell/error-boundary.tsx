import { Component, type ReactNode } from 'react';
import { Button } from '../ui/controls/button.tsx';
import { useTexts } from '../ui/texts/language.tsx';

/**
 * Catches a failed screen. Says that the text is kept, because it is in the journal by then, and how to get it back.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault ? <Fault detail={this.state.fault.message} /> : this.props.children;
  }
}

function Fault({ detail }: { detail: string }) {
  const t = useTexts().app;
  return (
    <main className="fault" role="alert">
      <h1>{t.faultTitle}</h1>
      <p>{t.faultKept}</p>
      <Button look="main" large autoFocus onPress={() => location.reload()}>
        {t.faultAgain}
      </Button>
      <p className="hint">{t.faultDetail(detail)}</p>
    </main>
  );
}
