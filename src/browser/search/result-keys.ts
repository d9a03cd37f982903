export interface KeyParts {
  readonly box: HTMLElement;
  readonly area: HTMLTextAreaElement;
  /** Opens the first result now, or as soon as the answer is there. */
  openFirst(): void;
  /** Whether the text was typed on one line, so that Enter means "open". */
  isTypedLine(): boolean;
}

/** Arrow keys lead from the box through the results and back, Enter opens the first, Escape goes to the box. */
export function onResultKey(event: KeyboardEvent, parts: KeyParts): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const { box, area } = parts;
  const links: Array<Element | null> = [...box.querySelectorAll<HTMLElement>('a[data-result]')];
  const at = links.indexOf(document.activeElement);
  const inArea = event.target === area;
  const to = (element: Element | null | undefined) => {
    if (!(element instanceof HTMLElement)) return;
    event.preventDefault();
    element.focus();
  };
  switch (event.key) {
    case 'ArrowDown':
      if (inArea && area.selectionEnd < area.value.length && area.value.includes('\n')) return;
      if (inArea || at >= 0) to(links[at + 1]);
      return;
    case 'ArrowUp':
      if (at >= 0) to(links[at - 1] ?? area);
      return;
    case 'Escape':
      if (!inArea && box.contains(document.activeElement)) to(area);
      return;
    case 'Enter':
      if (!inArea || !parts.isTypedLine()) return;
      event.preventDefault();
      parts.openFirst();
  }
}
