import type { Likened } from '../../articles/similar-store'
import { openArticlePage } from '../../navigation/navigation-store'
import { IconButton } from '../../ui/button'
import { backFromSimilar } from './similar-hits'
import './similar.css'

/** What the articles are like, and by which words they were found. */
export function SimilarHead({ to, words }: { to: Likened; words: readonly string[] }) {
  return (
    <div className="similar-head">
      <div className="similar-line">
        <h2 className="similar-title">
          Articles like{' '}
          <button
            type="button"
            className="similar-to"
            title="Open this article"
            dir="auto"
            onClick={() => openArticlePage(to.id)}
          >
            {to.title}
          </button>
        </h2>
        <IconButton
          icon="close"
          size={16}
          label="Back to the list"
          chord="Escape"
          onClick={backFromSimilar}
        />
      </div>
      {words.length > 0 && (
        <p className="similar-words" title={words.join(', ')}>
          Found by: {words.join(', ')}
        </p>
      )}
    </div>
  )
}
