import { highlightColors } from '../../preload/contract/words'
import { keyChange, settings as schema, type Settings } from '../../preload/contract/settings'
import { readSmallFile, writeLater, writeSmallFile } from '../base/jsonl-file'

const defaults: Settings = {
  theme: 'system',
  interfaceSize: 100,
  readerFont: 'serif',
  readerSize: 19,
  readerMeasure: 66,
  readerLeading: 1.6,
  showImages: true,
  marginNotes: true,
  panes: { collections: 16, list: 24, reader: 38, panel: 22 },
  collectionsOpen: true,
  openBranches: [],
  lists: {},
  panelOpen: true,
  panelTab: 'entities',
  highlightColor: 'yellow',
  feedSchedule: 'never',
  offline: false,
  isConfirmingExplained: false,
  colorNames: Object.fromEntries(highlightColors.map((color) => [color, ''])) as Settings['colorNames'],
  quotesPainted: false,
  citationTemplate: '',
  hitOrder: 'best',
  facetsOpen: false,
  keys: {},
  singleKeys: true,
}

/** The keys of a colour belonged to the colour; now they belong to its place. */
const formerNames = new Map<string, string>(
  highlightColors.map((color, at) => [`annotate.color.${color}`, `annotate.color.${at + 1}`]),
)

const keys = Object.keys(schema.shape) as (keyof Settings)[]

type Changes = { [K in keyof Settings]?: Settings[K] | undefined }

export type SettingsStore = {
  get: () => Settings
  set: (changes: Changes) => Settings
  /** Writes what is still due. */
  flush: () => void
}

// Dragging a pane's edge sends dozens of changes a second.
const writeAfterMs = 250

export function openSettings(file: string): SettingsStore {
  let current = read(file)
  const saving = writeLater(() => writeSmallFile(file, Object.entries(current)), writeAfterMs)
  return {
    get: () => current,
    set: (changes) => {
      const wanted = Object.entries(changes).filter(([, value]) => value !== undefined)
      current = { ...current, ...(Object.fromEntries(wanted) as Partial<Settings>) }
      saving.due()
      return current
    },
    flush: saving.now,
  }
}

function read(file: string): Settings {
  const stored = readSmallFile(file)
  return Object.fromEntries(keys.map((key) => [key, readValue(key, stored)])) as Settings
}

// Each value is checked by itself, so that a damaged one costs only itself.
function readValue(key: keyof Settings, stored: Map<string, unknown>): unknown {
  const found = stored.get(key)
  const value = schema.shape[key].safeParse(key === 'keys' ? readableKeys(found) : found)
  return value.success ? value.data : defaults[key]
}

/** The keys of one command, where they are damaged, must not cost a person the others. */
function readableKeys(found: unknown): unknown {
  if (typeof found !== 'object' || found === null) return found
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, keys]) => keyChange.safeParse(keys).success)
      .map(([name, keys]) => [formerNames.get(name) ?? name, keys]),
  )
}
