/**
 * Gives what puts off an act until no pointer is pressed: what moves the page between press and release takes the click
 * away from what it was meant for. With no pointer down the act is done at once.
 */
export function afterPress(signal: AbortSignal): (act: () => void) => void {
  let isDown = false;
  let waiting: Array<() => void> = [];
  const up = () => {
    isDown = false;
    const acts = waiting;
    waiting = [];
    // The click comes after the release, and first.
    setTimeout(() => {
      for (const act of acts) act();
    });
  };
  document.addEventListener('pointerdown', () => (isDown = true), { signal, capture: true });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, up, { signal, capture: true });
  return (act) => {
    if (isDown) waiting.push(act);
    else act();
  };
}
