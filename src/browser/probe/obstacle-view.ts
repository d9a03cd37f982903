import { make } from '../search/make.ts';
import type { Obstacle } from './look.ts';

/** Why nothing was tried, and what to do about it. */
export function obstacleView(obstacle: Obstacle, url: string, guide: string): HTMLElement[] {
  const box = make('div', 'probe-result bad', ...WORDS[obstacle.type](obstacle, guide));
  box.dataset.obstacle = obstacle.type;
  return [
    box,
    make('p', '', 'The terminal asks nobody: '),
    make('pre', '', make('code', '', `fixpoint probe '${url.replaceAll("'", '%27')}'`)),
  ];
}

const WORDS: Readonly<Record<Obstacle['type'], (obstacle: Obstacle, guide: string) => HTMLElement[]>> = {
  policy: (obstacle, guide) => {
    const source = obstacle.type === 'policy' ? obstacle.source : '';
    const link = make('a', '', 'How to allow a probe');
    link.href = guide;
    return [
      make('p', 'probe-name', make('b', '', 'This site does not allow its pages to connect there')),
      make(
        'p',
        '',
        'Its Content-Security-Policy names no such host, so the browser sent nothing. Where that is meant to be allowed, add this to content/site.yaml, and send the header that follows from it:',
      ),
      make('pre', '', make('code', '', `probes:\n  - ${source}`)),
      ...(guide === '' ? [] : [make('p', '', link)]),
    ];
  },
  mixed: () => [
    make('p', 'probe-name', make('b', '', 'A page that came over https may not connect in the clear')),
    make('p', '', 'Browsers forbid it (mixed content), so nothing was sent. Use wss:// or https://.'),
  ],
  invalid: (obstacle) => [
    make('p', 'probe-name', make('b', '', 'The browser does not take this')),
    make('p', '', obstacle.type === 'invalid' ? obstacle.message : ''),
  ],
};
