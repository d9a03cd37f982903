/** A copy of the page's own mark of a status or a severity; undefined for one that the page does not know. */
export type MarkOf = (value: string) => Node | undefined;

/** The marks that stand ready in a search box. */
export function marksOf(box: HTMLElement): MarkOf {
  const ready = box.querySelector<HTMLTemplateElement>('template[data-marks]')?.content;
  return (value) => ready?.querySelector(`[data-mark="${CSS.escape(value)}"]`)?.cloneNode(true);
}
