import type { NoteTarget } from '../../../preload/contract/note'

/** Whether two notes are on the same thing; memos are on nothing, each alike. */
export function isSameTarget(one: NoteTarget, other: NoteTarget): boolean {
  return one.on === other.on && idOf(one) === idOf(other)
}

function idOf(target: NoteTarget): string {
  switch (target.on) {
    case 'article':
      return target.articleId
    case 'highlight':
      return target.highlightId
    case 'entity':
      return target.entityId
    case 'day':
      return target.day
    case 'memo':
      return ''
  }
}
