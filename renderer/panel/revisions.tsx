import { useState } from 'react'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { RevisionSummary } from '../../preload/contract/revision'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { compareRevisions, openRevision } from '../text/revision-store'
import { revisionMade } from '../text/revision-words'
import { Button } from '../ui/button'

// An article that is fetched every day soon has a hundred.
const firstShown = 5

/** The texts that an article had, each to be opened. Nothing where it has had one only. */
export function Revisions({ article: { id } }: { article: Article }) {
  const answer = useAnswer(question('revision.list', { articleId: id }))
  const [isWhole, setIsWhole] = useState(false)
  useToldError(answer)
  const all = answer.value ?? []
  if (all.length < 2) return null
  const shown = isWhole ? all : all.slice(0, firstShown)
  return (
    <section aria-label="Revisions">
      <h2>Revisions</h2>
      <ol className="info-revisions" reversed>
        {shown.map((one) => (
          <Revision key={one.id} articleId={id} one={one} />
        ))}
      </ol>
      <div className="info-actions">
        {shown.length < all.length && (
          <Button kind="quiet" onClick={() => setIsWhole(true)}>
            Show all {all.length.toLocaleString('en')}
          </Button>
        )}
        <Button icon="clock" onClick={() => void compareRevisions(id)}>
          Compare revisions
        </Button>
      </div>
    </section>
  )
}

function Revision({ articleId, one }: { articleId: ArticleId; one: RevisionSummary }) {
  const { id, number, isCurrent } = one
  const open = () => openRevision(articleId, id)
  return (
    <li>
      <span className="info-revision">
        Revision {number}
        {isCurrent && <strong> · current text</strong>}
        <span className="fact-more">{revisionMade(one)}</span>
      </span>
      {!isCurrent && (
        <Button icon="book" aria-label={`Open revision ${number}`} onClick={open}>
          Open
        </Button>
      )}
    </li>
  )
}
