// Plain words that both sides use as values. Imports nothing, so that the window can load it without zod.

/** How a highlight is drawn: as a wash over its words, or as a line under them. */
export const highlightStyles = ['wash', 'underline'] as const

/** Every id is a UUIDv7 (RFC 9562, section 5.7): ids sort by the time they were made. */
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Zotero's eight, so that colours mean the same in both programs. */
export const highlightColors = [
  'yellow',
  'red',
  'green',
  'blue',
  'purple',
  'magenta',
  'orange',
  'grey',
] as const

/** As long as a colour's name and what is said of it can be. */
export const maxColorName = 40
export const maxColorMeaning = 200

/** How often feeds are asked by themselves. Never, unless the person says otherwise. */
export const feedSchedules = ['never', 'half-hour', 'hour', 'day'] as const

/** Where a rule for feeds looks: `words` are the headline and the text. */
export const ruleFields = ['words', 'title', 'author', 'category'] as const
export type RuleField = (typeof ruleFields)[number]

/** How often one feed is asked where it is not asked as all others are. */
export const feedIntervals = ['quarter-hour', 'hour', 'day', 'never'] as const

/** The tabs of the side panel, in their order. */
export const panelTabs = ['entities', 'quotes', 'notes', 'timeline', 'info'] as const

/** What the list of articles can be sorted by. */
export const listSorts = ['published', 'captured', 'title', 'outlet', 'story', 'place'] as const
/** What stands together under a heading in it: each goes with a sort of its own. */
export const listGroups = ['month', 'day', 'outlet', 'story', 'none'] as const

/** What stands in the review, and how its rows are told apart, sorted and put under headings. */
export const reviewKinds = ['highlight', 'note', 'quote'] as const
export const reviewStates = ['exact', 'moved', 'changed', 'gone'] as const
export const reviewSorts = ['made', 'published', 'article', 'color'] as const
export const reviewGroups = ['none', 'article', 'color', 'tag', 'outlet', 'month'] as const
/** As what all of its rows are written into a file. */
export const reviewFormats = ['md', 'csv'] as const
/** As many of its rows can be chosen at once. */
export const maxReviewed = 1_000
/** Where two tags come together: on the same highlight, on highlights that have words in common, in the same article. */
export const togetherOn = ['highlight', 'overlap', 'article'] as const
/** On what a row's tags lie: on it or its article, or as above. */
export const tagsOn = ['either', ...togetherOn] as const
/** Of which day the bounds of the review are: when a row was made, or its article published. */
export const reviewDays = ['made', 'published'] as const

export const themes = ['system', 'light', 'sepia', 'dark'] as const

/** Browsers save "Story.html" with a folder "Story_files" beside it, which holds only what the page looked like. */
export function isFolderOfPage(folder: string, besides: Iterable<string>): boolean {
  for (const name of besides) {
    const stem = /^(.+)\.(?:html?|xhtml)$/i.exec(name)?.[1]
    if (stem !== undefined && folder.startsWith(stem) && /^[._-]\p{L}+$/u.test(folder.slice(stem.length)))
      return true
  }
  return false
}

/** An original may be this large: documents carry images and fonts. */
export const maxOriginalBytes = 32 * 1024 * 1024

/** The encoding of an original whose bytes are no text: a PDF, a book. */
export const binaryEncoding = 'binary'

/** A picture in an article or a note may be this large. */
export const maxImageBytes = 8 * 1024 * 1024

/** A page's images: more than any article shows; what follows is gallery, teaser or attack. */
export const maxPageImages = 200

/** 8 MB of base64, and the few characters before it. */
export const maxImageSourceLength = 11_200_000

/** And a text only this: a hundred times the longest newspaper article there is. */
export const maxTextBytes = 10 * 1024 * 1024

/** What the reason of an imported file begins with in a report, where a person should look at the article. */
export const checkThis = 'Check this:'

/** Why a line stands in a text that a service did not keep, and what the report of an import says of such an article. */
export function keptNoText(service: string): string {
  return `${service} kept no text of it; fetch the page to read it`
}

/** Why a line has the role that a person gave it in the form. */
export const chosenByHand = 'chosen by hand'

/** In which order the articles that a search found are shown. */
export const hitOrders = ['newest', 'best'] as const

export const nouns = [
  'article',
  'source',
  'feed',
  'collection',
  'highlight',
  'color',
  'note',
  'tag',
  'entity',
  'quote',
  'date',
  'change',
  'job',
  'search',
  'settings',
  'request',
  'library',
  'backup',
] as const

/** The kinds of things by which what was done is told, as tables are named. */
export const historyNouns = [
  'article',
  'article_state',
  'highlight',
  'note',
  'tagging',
  'entity',
  'quote',
  'feed',
  'saved_search',
] as const

/** Why the network is asked. `blocked`: a page tried to. */
export const requestReasons = [
  'feed',
  'feed-page',
  'feed-images',
  'find-feed',
  'page',
  'images',
  'check',
  'blocked',
] as const

/** What starts a request: an act of the person's, the schedule that they set, a command in a shell, or a page by itself. */
export const requestStarters = ['person', 'schedule', 'shell', 'page'] as const

/** What can fail in the window by itself, while the rest of it goes on; the window itself last. */
export const windowParts = [
  'collections',
  'list',
  'page',
  'reader',
  'layer',
  'panel',
  'tab',
  'jobs',
  'dialog',
  'toasts',
  'window',
] as const

/** The channel by which the hidden page that reads web pages is handed its port. */
export const pageChannel = 'dateline:pages'

/** Whether the code book shows a tag that is called and described so: the window and an export say the same. */
export function isInCodeBook(
  { name, description }: { name: string; description: string | null },
  { words, isCodesOnly }: { words: string; isCodesOnly: boolean },
): boolean {
  if (isCodesOnly && description === null) return false
  const text = `${name}\n${description ?? ''}`.toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
