import type { Page } from 'playwright-core';

/** What the Tab key has come to, from the first stop until that comes again. */
export interface TabWalk {
  readonly stops: number;
  /** The start tags of stops that nothing marks. */
  readonly unmarked: readonly string[];
  /** Those of links, buttons and fields that are shown and never were a stop. */
  readonly missed: readonly string[];
}

const most = 2_000;
/** Between two looks at whether the walk is over; walking on does no harm. */
const stride = 25;

export async function tabWalk(page: Page): Promise<TabWalk> {
  await page.evaluate(watchFocus);
  for (let press = 1; press <= most; press++) {
    await page.keyboard.press('Tab');
    if (press % stride !== 0) continue;
    const walk = await page.evaluate(walked);
    if (walk.isOver) return walk;
  }
  throw new Error(`After ${most} presses the first stop has not come again.`);
}

/** Runs in the page. */
function watchFocus(): void {
  const stops = new Set<Element>();
  const unmarked = new Set<Element>();
  let isOver = false;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    isOver ||= stops.has(target);
    stops.add(target);
    const isMarked = [target, target.closest('label') ?? target].some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    });
    if (!isMarked) unmarked.add(target);
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  Reflect.set(globalThis, 'tabWalk', () => ({ stops, unmarked, isOver }));
}

/** Runs in the page. */
function walked(): TabWalk & { readonly isOver: boolean } {
  const read = Reflect.get(globalThis, 'tabWalk') as () => {
    readonly stops: ReadonlySet<Element>;
    readonly unmarked: ReadonlySet<Element>;
    readonly isOver: boolean;
  };
  const { stops, unmarked, isOver } = read();
  // Of radio buttons the one that is chosen is the stop.
  const wanted =
    'a[href],button,summary,select,textarea,input:not([type=radio]:not(:checked)),[tabindex="0"]';
  const missed = [...document.querySelectorAll(wanted)].filter(
    (element) => element.checkVisibility() && !stops.has(element),
  );
  const [unmarkedTags = [], missedTags = []] = [[...unmarked], missed].map((elements) =>
    elements.map((element) => (element.cloneNode() as Element).outerHTML.slice(0, 120)),
  );
  return { stops: stops.size, unmarked: unmarkedTags, missed: missedTags, isOver };
}
