import type { EntityId, ArticleId, HighlightId } from '../../../preload/contract/common'
import { inQuotationMarks } from '../../../preload/contract/graphemes'
import type { LinkedFrom } from '../../../preload/contract/note'
import { plainWords } from '../../../preload/contract/note-title'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { Icon } from '../../ui/icon'
import { edtfWords } from '../../ui/wording/edtf-words'
import './linked-from.css'
import { showNote } from './show-note'

const none: readonly LinkedFrom[] = []

/** The notes that lead to an article or its highlights, or to an entity. */
export function useLinkedFrom(to: { articleId: ArticleId } | { entityId: EntityId }): readonly LinkedFrom[] {
  return useAnswer(question('note.linkedFrom', to)).value ?? none
}

/** Those that lead to one highlight, but its own. */
export function leadingTo(links: readonly LinkedFrom[], highlightId: HighlightId): LinkedFrom[] {
  return links.filter(
    ({ highlights, target }) =>
      highlights.includes(highlightId) && !(target.on === 'highlight' && target.highlightId === highlightId),
  )
}

/** Notes that lead to what this stands beside; each opens where it is. Nothing where there are none. */
export function LinkedFromList({ links, label }: { links: readonly LinkedFrom[]; label: string }) {
  if (links.length === 0) return null
  return (
    <ul className="linked-from" aria-label={label}>
      {links.map((link) => (
        <li key={link.noteId}>
          <button type="button" className="linked-from-note" onClick={() => showNote(link)}>
            <span className="linked-from-words" dir="auto">
              {plainWords(link.body)}
            </span>
            <span className="linked-from-where">
              <Icon name={link.target.on === 'highlight' ? 'highlight' : 'note'} size={16} />
              <bdi>{whereOf(link)}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function whereOf({ target, where, words }: LinkedFrom): string {
  if (target.on === 'memo') return 'Memo'
  if (target.on === 'day') return `Journal, ${edtfWords(target.day)}`
  return words === null ? where : `${inQuotationMarks(words)}, ${where}`
}
