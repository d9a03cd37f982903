import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Something that sticks out past the right edge of the viewport. */
export interface Overflow {
  /** Tag, id and classes, as in a selector: enough to find it. */
  readonly element: string;
  /** How many pixels it sticks out. */
  readonly excess: number;
}

/** One element that breaks one accessibility rule. */
export interface AxeViolation {
  readonly id: string;
  readonly target: string;
  readonly help: string;
}

/** What went wrong in a page so far; the lists grow as the page runs. */
export interface PageFaults {
  readonly cspViolations: readonly string[];
  readonly pageErrors: readonly string[];
  readonly consoleErrors: readonly string[];
  readonly foreignRequests: readonly string[];
}

/**
 * What makes the page scroll sideways, outermost element only. Running text counts too: a long path in a narrow
 * paragraph sticks out of a box that itself fits. Whatever has an ancestor that scrolls or clips it does not
 * count, unless that is the page itself: `body { overflow-x: hidden }` cuts content off without mending it.
 */
export async function horizontalOverflow(page: Page): Promise<readonly Overflow[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const edge = root.clientWidth;
    const found = new Map<Element, number>();

    const isContained = (element: Element, startsAtItself: boolean): boolean => {
      let position = startsAtItself ? 'static' : getComputedStyle(element).position;
      let box = startsAtItself ? element : element.parentElement;
      for (; box !== null && box !== document.body && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box);
        // Positioned content escapes every box up to the one it is positioned against.
        const escapes = position === 'fixed' || (position === 'absolute' && style.position === 'static');
        if (escapes) continue;
        if (style.overflowX !== 'visible') return true;
        position = style.position;
      }
      return false;
    };
    const check = (element: Element, box: DOMRect, isText: boolean): void => {
      const excess = Math.round(box.right - edge);
      if (excess < 1 || box.width === 0 || box.height === 0) return;
      for (const outer of found.keys()) if (outer.contains(element)) return;
      if (getComputedStyle(element).visibility === 'visible' && !isContained(element, isText)) {
        found.set(element, excess);
      }
    };

    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node: Node | null = root; node !== null; node = nodes.nextNode()) {
      if (node instanceof Element) {
        check(node, node.getBoundingClientRect(), false);
      } else if (node.parentElement !== null) {
        range.selectNodeContents(node);
        check(node.parentElement, range.getBoundingClientRect(), true);
      }
    }
    // What no node shows, such as generated content, still makes the page scroll.
    if (found.size === 0 && root.scrollWidth > edge) found.set(root, root.scrollWidth - edge);

    return [...found].map(([element, excess]) => ({
      element: [
        element.localName,
        ...(element.id === '' ? [] : [`#${element.id}`]),
        ...[...element.classList].map((name) => `.${name}`),
      ].join(''),
      excess,
    }));
  });
}

/**
 * The accessibility rules the page breaks, one entry per element: WCAG 2.2 AA, good practice, and text contrast
 * of 7:1. What axe cannot decide by itself (text over a picture, say) is not listed.
 *
 * axe comes in by evaluation and not by a script tag, which a strict Content-Security-Policy would rightly block.
 */
export async function axeViolations(page: Page): Promise<readonly AxeViolation[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: injected } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await injected.run(document, {
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
      // Otherwise axe fetches style sheets itself, and the page seems to make requests it never makes.
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({ id, target: node.target.flat().join(' '), help })),
    );
  });
}

/**
 * Collects what a reader never sees but a release must not have. Call it before the first navigation, once per
 * page. `origin` is the only one the page may talk to; `data:` and `blob:` addresses never leave the browser.
 *
 * A violation in a document is told twice, by its event (which directive, what it blocked) and by the browser's
 * console line (which hash would allow it). One inside a worker is told by neither.
 */
export async function watchPage(page: Page, origin: string): Promise<PageFaults> {
  const cspViolations: string[] = [];
  const pageErrors: string[] = [];
  const consoleErrors: string[] = [];
  const foreignRequests: string[] = [];
  const noteAddress = (address: string): void => {
    const url = new URL(address);
    const staysInside = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!staysInside && url.host !== new URL(origin).host) foreignRequests.push(address);
  };

  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) cspViolations.push(message.text());
    else if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('request', (request) => noteAddress(request.url()));
  page.on('websocket', (socket) => noteAddress(socket.url()));
  page.context().on('request', (request) => {
    if (request.serviceWorker() !== null) noteAddress(request.url());
  });
  // Told through the console, as that keeps its order with everything else the page does.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      console.error(
        `Content Security Policy: ${effectiveDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber})`,
      );
    });
  });
  return { cspViolations, pageErrors, consoleErrors, foreignRequests };
}
