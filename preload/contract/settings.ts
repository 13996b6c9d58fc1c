import { z } from 'zod'
import { nothing } from './common'
import { call } from './define'
import { listOrder } from './article-list'
import { articleView } from './article'
import { collectionId, sourceId } from './common'
import { feedSchedules, highlightColors, hitOrders, listGroups, panelTabs, themes } from './words'

const theme = z.enum(themes)
export type Theme = z.infer<typeof theme>
/** What a page is drawn in, once it is known what the system prefers. */
export type WornTheme = Exclude<Theme, 'system'>

/** Markdown with `{{placeholders}}`; empty for Dateline's own. */
export const citationTemplate = z.string().max(5000)

const share = z.number().min(0).max(100)
const colorNames = z.object(
  Object.fromEntries(highlightColors.map((color) => [color, z.string().trim().max(40)])) as Record<
    (typeof highlightColors)[number],
    z.ZodString
  >,
)

/** Which headings of a list are closed: all but these, or none but these. */
const fold = z.object({ isAll: z.boolean(), but: z.array(z.string().max(2000)).max(500) })
export type Fold = z.infer<typeof fold>

const keptList = z.object({
  view: articleView,
  sourceId: sourceId.nullable(),
  collectionId: collectionId.optional(),
  order: listOrder,
  group: z.enum(listGroups),
  fold: fold.optional(),
})
/** The list of articles as it was left. */
export type KeptList = z.infer<typeof keptList>

const chord = z.string().min(1).max(40)
/** Of what has other keys than the program gives it, all of them. */
export const keyChange = z.array(chord).max(4)
const maxKeyChanges = 500

/** How this device shows the library. Every field stands alone: a damaged one falls back without the others. */
export const settings = z.object({
  theme,
  /** Of everything in the window, in percent. */
  interfaceSize: z.int().min(75).max(200),
  readerFont: z.enum(['serif', 'book', 'sans']),
  /** In CSS pixels. */
  readerSize: z.int().min(14).max(32),
  /** The text's measure in characters. */
  readerMeasure: z.int().min(45).max(100),
  readerLeading: z.number().min(1.2).max(2.2),
  /** Whether the reader shows an article's images. */
  showImages: z.boolean(),
  /** Whether notes on highlights stand beside their passages, where the reader is wide enough. */
  marginNotes: z.boolean(),
  /** Widths of collections, list, reader and panel, in percent of the window. */
  panes: z.object({ collections: share, list: share, reader: share, panel: share }),
  collectionsOpen: z.boolean(),
  /** The branches among the collections in which the person has opened what is nested: ids, and names of tags. */
  openBranches: z.array(z.string().max(1_000)).max(300),
  /** The list of articles as it was left in each library, by its folder: those that were opened last. */
  lists: z.record(z.string().max(4096), keptList).refine((lists) => Object.keys(lists).length <= 20),
  panelOpen: z.boolean(),
  panelTab: z.enum(panelTabs),
  highlightColor: z.enum(highlightColors),
  /** Whether the person has been told what confirming a name does. */
  isConfirmingExplained: z.boolean(),
  /** What colours were called on this device before each library had names for them: brought into one that has none. */
  colorNames,
  feedSchedule: z.enum(feedSchedules),
  /** Nothing is asked of the network, whoever wants it. */
  offline: z.boolean(),
  /** Every quotation is marked in the text, not only the chosen one. */
  quotesPainted: z.boolean(),
  /** What a copied quotation looks like; empty for Dateline's own template. */
  citationTemplate,
  /** In which order the articles that a search found are shown, once it is typed to its end. */
  hitOrder: z.enum(hitOrders),
  /** Whether by what a search can be narrowed is shown above what it found. */
  facetsOpen: z.boolean(),
  /** What the person changed of the keys, by the names of `keymap.ts`. */
  keys: z.record(z.string().max(60), keyChange).refine((keys) => Object.keys(keys).length <= maxKeyChanges),
  /** Whether keys that are a single letter, digit or sign do anything. */
  singleKeys: z.boolean(),
})
export type Settings = z.infer<typeof settings>

export const settingsCalls = {
  'settings.get': call(nothing, settings),
  'settings.set': call(settings.partial(), settings),
}
