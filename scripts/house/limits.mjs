// @ts-check

/** What `npm run house` fails on. Each figure is the most that is allowed. */
export const limits = {
  /** `.ts` and `.tsx` files that lie directly in one folder: more are not taken in at a glance. */
  filesInFolder: 25,
  /** Folders of one file a noun, in which one looks by name. */
  longFolders: ['preload/contract'],
  /** Code that may lie directly in `main/`. */
  looseInMain: ['main/index.ts'],
  /** Pairs of rooms of which one imports the other; the library counts as one, and so does the window. */
  arrows: 100,
  /** The same among the rooms that they hold. */
  arrowsWithin: new Map([
    ['main/library', 35],
    ['renderer', 190],
  ]),
}

/** What `npm run house` shows beside what it should be; it does not fail on these. */
export const aims = {
  comments: 0.1,
  hardestComments: 0.2,
  /** The files in which most had to be thought of; when one is split or renamed, its heirs stand here. */
  hardest: [
    'main/passages/search-quote.ts',
    'main/passages/place.ts',
    'main/library/quotes/quote-rows.ts',
    'main/library/quotes/ledger.ts',
    'main/library/quotes/ledger-filter.ts',
    'main/library/quotes/ledger-counts.ts',
    'main/library/quotes/about.ts',
    'main/analysis/quotes/spans.ts',
    'main/analysis/quotes/attribution.ts',
    'main/analysis/quotes/cue.ts',
    'main/analysis/quotes/resolve.ts',
    'main/analysis/tagger/viterbi.ts',
    'main/importing/pages/merge.ts',
    'main/importing/pages/facts.ts',
  ],
  /**
   * Lines of tests for a line of the room. Anchoring is tested in a real page (`tests/dom`), and what the library's
   * migrations do to rows in `tests/migrations`.
   */
  tests: [
    { room: 'main/analysis', tests: /^tests\/unit\/analysis\//, share: 0.5 },
    { room: 'renderer/anchoring', tests: /^tests\/(unit\/renderer\/anchoring|dom)\//, share: 1 },
    { room: 'main/library', tests: /^tests\/(unit\/library|migrations)\//, share: 0.7 },
  ],
}
