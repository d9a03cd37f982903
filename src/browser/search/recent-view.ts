import { make, makeButton } from './make.ts';

/** Recent searches, each with a way to forget it; empty where there are none. */
export function recentView(recent: readonly string[]): HTMLElement[] {
  if (recent.length === 0) return [];
  const items = recent.map((text) => {
    const forget = makeButton('×', { forget: text });
    forget.ariaLabel = `Forget “${text}”`;
    return make('li', '', makeButton(text, { again: text }), forget);
  });
  return [
    make(
      'p',
      'quiet',
      'Recent searches, kept on this device only ',
      makeButton('Forget all', { forgetAll: '' }),
    ),
    make('ul', 'plain-list', ...items),
  ];
}
