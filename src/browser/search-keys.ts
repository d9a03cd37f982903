/**
 * On every page: `/` leads to its search box, Ctrl-K (or Cmd-K) opens the palette over it, as `/` does where there
 * is no box. Nothing of the palette is loaded before: it is then taken from the search page, with what that loads.
 * What is typed meanwhile is for it.
 */
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isControl = ctrlKey || metaKey;
  const isSlash = key === '/' && !isControl;
  const isTyping = (target as Element).closest?.('input,textarea,select,[contenteditable],dialog');
  if (altKey || (isSlash ? isTyping : shiftKey || !isControl || !/^k$/i.test(key))) return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('main [data-search] textarea');
  if (isSlash && field) field.focus();
  else void openPalette(document.documentElement.dataset.palette ?? '');
});

async function openPalette(address: string): Promise<void> {
  const body = document.body;
  let palette = document.querySelector<HTMLElement & { toggle?(typed: string): void }>('search-palette');
  let typed = '';
  if (!palette) {
    palette = document.createElement('search-palette');
    body.append(palette);
    const early = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        const { key, ctrlKey, metaKey, altKey, isComposing } = event;
        if (key.length > 1 || ctrlKey || metaKey || altKey || isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        typed += key;
      },
      { signal: early.signal, capture: true },
    );
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const box = page.querySelector('search-box') as Element;
      box.removeAttribute('data-address');
      palette.append(box);
      for (const link of page.querySelectorAll('link[rel=stylesheet]')) {
        if (!document.querySelector(`link[href="${link.getAttribute('href')}"]`)) document.head.append(link);
      }
      await Promise.all([...page.scripts].map(({ src }) => import(/* @vite-ignore */ src)));
    } catch {
      location.assign(address);
    }
    early.abort();
  }
  palette.toggle?.(typed);
}
