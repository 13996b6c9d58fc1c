// What a person says of a tag: its colour, and what it stands for.

import type { HighlightColor } from '../../../../preload/contract/highlight'
import { type Library, transaction } from '../../database/database'
import { fold } from '../../database/fold'
import { newId } from '../../database/ids'
import { quoted } from '../../database/text'
import type { ActId } from '../../../../preload/contract/common'
import { act, insertRow, updateRow } from '../../journal/write'
import { partsOf, plainName, tagNamed, type TagRow, tagsUnder } from './tag-names'

export function setColor(
  library: Library,
  { name, color }: { name: string; color: HighlightColor | null },
): Record<string, never> {
  return change(library, name, { label: (tag) => `set the colour of the tag ${tag}`, columns: { color } })
}

export function describe(
  library: Library,
  { name, description }: { name: string; description: string | null },
): Record<string, never> {
  return change(library, name, { label: (tag) => `describe the tag ${tag}`, columns: { description } })
}

/** A longer note on the tag. */
export function setMemo(
  library: Library,
  { name, memo }: { name: string; memo: string | null },
): Record<string, never> {
  return change(library, name, { label: (tag) => `write a memo on the tag ${tag}`, columns: { memo } })
}

/** What stands in the memo of the tag of this name; null for nothing. */
export function memoOf(library: Library, name: string): string | null {
  return tagNamed(library, plainName(name))?.memo ?? null
}

/** What the tag of this name is said to stand for: null for nothing, undefined where there is no such tag. */
export function descriptionOf(library: Library, name: string): string | null | undefined {
  return tagNamed(library, plainName(name))?.description
}

type Change = {
  label: (quotedName: string) => string
  columns: Partial<Pick<TagRow, 'color' | 'description' | 'memo'>>
}

function change(library: Library, name: string, { label, columns }: Change): Record<string, never> {
  return transaction(library, () => {
    const tag = tagNamed(library, plainName(name)) ?? makeParent(library, name)
    act(library, { label: label(quoted(tag.name)), articleId: null }, (writing) => {
      updateRow(writing, 'tag', tag.id, columns)
    })
    return {}
  })
}

/** "Trade" may so far be no more than what "Trade/Ports" lies in. Its row stays when what is said of it is undone. */
function makeParent(library: Library, given: string): TagRow {
  const [nested] = tagsUnder(library, given)
  const name = partsOf(nested).slice(0, plainName(given).split('/').length).join('/')
  const row = { id: newId(), name, folded: fold(name) }
  const about = {
    label: `make the tag ${quoted(name)}`,
    articleId: null,
    key: newId() as ActId,
    skipUndo: true,
  }
  act(library, about, (writing) => insertRow(writing, 'tag', row))
  return { ...row, color: null, description: null, memo: null }
}
