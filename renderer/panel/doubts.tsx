import type { Article } from '../../preload/contract/article'
import { setChecked } from '../articles/article-actions'
import { runCommand } from '../commands/command-store'
import { Button } from '../ui/button'

/** Why what was understood should be looked at: among many files nobody saw the form. */
export function Doubts({ article }: { article: Article }) {
  const { doubts, isChecked, deletedAt } = article
  if (doubts.length === 0 && !isChecked) return null
  const heading = isChecked ? 'Checked' : 'Check this'
  return (
    <section className="info-doubts" aria-label="Doubts">
      <h2>{heading}</h2>
      {isChecked && <p>There were doubts about how this text was read, and you marked it as checked.</p>}
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
      {deletedAt === null && <WhatToDo article={article} />}
    </section>
  )
}

function WhatToDo({ article }: { article: Article }) {
  const { isChecked } = article
  return (
    <>
      {!isChecked && <p>What was left out can be brought back in its details.</p>}
      <div className="info-actions">
        {!isChecked && (
          <Button icon="pen" onClick={() => runCommand('article.correct')}>
            Edit details…
          </Button>
        )}
        <Button icon={isChecked ? 'eye' : 'check'} onClick={() => void setChecked(article, !isChecked)}>
          {isChecked ? 'Mark as not checked' : 'Mark as checked'}
        </Button>
      </div>
    </>
  )
}
