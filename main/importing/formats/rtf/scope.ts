import type { Look } from './markup'

type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'made'
  | 'instruction'
  | 'note'
  | 'mark'

/** What holds until a group ends. */
export type Scope = Look & {
  destination: Destination
  /** After `\*`: a group that may be left out by who does not know what it is. */
  isOptional: boolean
  isHidden: boolean
  font: number
  /** How many bytes stand for a Unicode character, for programs that know none. */
  skip: number
  style: number | null
  outline: number | null
  isInTable: boolean
  /** The number of the list that the paragraph is an item of, and how deep it stands in it. */
  list: number | null
  depth: number
}

export const outermost: Scope = {
  destination: 'text',
  isOptional: false,
  isBold: false,
  isItalic: false,
  isStruck: false,
  isHidden: false,
  raised: null,
  link: null,
  font: -1,
  skip: 1,
  style: null,
  outline: null,
  isInTable: false,
  list: null,
  depth: 0,
}

/** Groups that hold none of the text. */
const skipped = new Set(
  `pict object colortbl filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping
  latentstyles datastore header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc
  annotation atnid atnauthor atntime atnicn atnref atndate shpinst sp sn sv nonshppict fldtype bkmkstart bkmkend
  tc xe rxe pgdsctbl docvar wgrffmtfilter passwordhash private operator`.split(/\s+/),
)

/** May stand after `\*` and are the text all the same. */
const ofText = new Set(['cs', 'shppict', 'pn', 'hl'])

const ofInfo: Readonly<Record<string, Destination>> = { title: 'title', author: 'author', creatim: 'made' }
const others: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  fldinst: 'instruction',
  footnote: 'note',
  pntext: 'mark',
  listtext: 'mark',
}

/** Takes a word that says what its group is for. False for any other word. */
export function takesDestination(word: string, scope: Scope): boolean {
  if (word === '*') {
    scope.isOptional = true
    return true
  }
  const { destination, isOptional } = scope
  scope.isOptional = false
  if (destination === 'skipped') return true
  const found = destination === 'info' ? ofInfo[word] : others[word]
  if (found !== undefined) scope.destination = found
  else if (skipped.has(word) || (isOptional && !ofText.has(word))) scope.destination = 'skipped'
  else return false
  return true
}

type Change = (scope: Scope, isOn: boolean, value: number | null) => void

/** Words that change how what follows is set. */
export const changes: Readonly<Record<string, Change>> = {
  b: (scope, isOn) => void (scope.isBold = isOn),
  i: (scope, isOn) => void (scope.isItalic = isOn),
  v: (scope, isOn) => void (scope.isHidden = isOn),
  deleted: (scope, isOn) => void (scope.isHidden = isOn),
  strike: (scope, isOn) => void (scope.isStruck = isOn),
  striked: (scope, isOn) => void (scope.isStruck = isOn),
  super: (scope, isOn) => void (scope.raised = isOn ? 'sup' : null),
  sub: (scope, isOn) => void (scope.raised = isOn ? 'sub' : null),
  nosupersub: (scope) => void (scope.raised = null),
  uc: (scope, _isOn, value) => void (scope.skip = Math.min(20, Math.max(0, value ?? 1))),
  plain: (scope) =>
    void Object.assign(scope, {
      isBold: false,
      isItalic: false,
      isStruck: false,
      isHidden: false,
      raised: null,
    }),
  pard: (scope) =>
    void Object.assign(scope, { style: null, outline: null, isInTable: false, list: null, depth: 0 }),
  s: (scope, _isOn, value) => void (scope.style = value),
  outlinelevel: (scope, _isOn, value) => void (scope.outline = value),
  // List 0 is none.
  ls: (scope, isOn, value) => void (scope.list = isOn ? value : null),
  ilvl: (scope, _isOn, value) => void (scope.depth = Math.min(8, Math.max(0, value ?? 0))),
  intbl: (scope) => void (scope.isInTable = true),
}
