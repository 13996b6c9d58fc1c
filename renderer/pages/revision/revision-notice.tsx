import type { ArticleId } from '../../../preload/contract/common'
import type { RevisionSummary } from '../../../preload/contract/revision'
import { openArticlePage } from '../../navigation/navigation-store'
import { compareRevisions } from '../../text/revision-store'
import { revisionMade } from '../../text/revision-words'
import { Button } from '../../ui/button'
import { NoticeBar } from '../article/notice-bar'
import { MarkingRefused } from './marking-refused'

type Props = { articleId: ArticleId; summary: RevisionSummary }

/** Says which text it is and that it is not the article's current one, and leads to that. */
export function RevisionNotice({ articleId, summary }: Props) {
  return (
    <NoticeBar label="About this text">
      <span>
        <strong>{summary.isCurrent ? 'This is the current text' : 'This is not the current text'}:</strong> it
        is revision {summary.number}, {revisionMade(summary)}. It can be read, searched and copied; highlights
        and notes are made in the article.
      </span>
      <Button icon="book" onClick={() => openArticlePage(articleId)}>
        Go to the current text
      </Button>
      {!summary.isCurrent && (
        <Button icon="clock" onClick={() => void compareRevisions(articleId, summary.id)}>
          Compare with the current text
        </Button>
      )}
      <MarkingRefused />
    </NoticeBar>
  )
}
