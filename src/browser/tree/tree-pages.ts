/** The page of a question as it was built, to be put in place of another. */
export interface TreePage {
  readonly title: string;
  /** A fresh copy of what stands in its `<tree-walk>`. */
  readonly content: () => Node[];
  /** Address of the answers on the shortest way to it. */
  readonly way: string;
}

export interface TreePages {
  /** The page at a path of this site; asked for once, so asking early makes the step to it quick. */
  readonly at: (path: string) => Promise<TreePage>;
}

/** Pages are fetched as they are served: what is shown in place is what one sees without a script. */
export function treePages(element: HTMLElement): TreePages {
  const pages = new Map<string, Promise<TreePage>>();
  // Copied before anything in it is changed.
  pages.set(window.location.pathname, Promise.resolve(pageOf(document.title, element.cloneNode(true))));
  const fetchPage = async (path: string): Promise<TreePage> => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.querySelector('tree-walk');
    if (found === null) throw new Error(`${path} is not the page of a question`);
    return pageOf(page.title, found);
  };
  return {
    at: (path) => {
      const known = pages.get(path);
      if (known) return known;
      const page = fetchPage(path);
      pages.set(path, page);
      // What failed once is asked for again when it is needed.
      page.catch(() => pages.delete(path));
      return page;
    },
  };
}

function pageOf(title: string, element: Node): TreePage {
  const way = element instanceof HTMLElement ? element.dataset.way : undefined;
  return {
    title,
    content: () => [...element.childNodes].map((node) => document.importNode(node, true)),
    way: way ?? '',
  };
}
