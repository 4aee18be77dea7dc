import type { KeyboardEvent } from 'react';

/** Ctrl+Enter (or ⌘+Enter) anywhere in a form sends it; never while Chinese is being composed. */
export function submitsForm(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
