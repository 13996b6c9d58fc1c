import type { ArticleId } from '../../../preload/contract/common'
import type { FormerText } from '../../../preload/contract/former-text'
import type { RevisionSummary } from '../../../preload/contract/revision'
import { openArticlePage } from '../../navigation/navigation-store'
import { compareRevisions } from '../../text/revision-store'
import { revisionMade } from '../../text/revision-words'
import { Button } from '../../ui/button'
import { NoticeBar } from '../article/notice-bar'
import { MarkingRefused } from './marking-refused'

type Props = { articleId: ArticleId; summary: RevisionSummary; factsFrom: FormerText['factsFrom'] }

/** Whose byline and dates stand over the text. */
const facts: Record<FormerText['factsFrom'], string> = {
  capture: 'Its headline, byline and date are those it was captured with.',
  corrected:
    'Its headline, byline and date are those it was captured with, but for what was corrected by hand since.',
  article: 'Its byline and date are the article’s present ones: the library did not keep those of this text.',
}

/** Says which text it is and that it is not the article's current one, and leads to that. */
export function RevisionNotice({ articleId, summary, factsFrom }: Props) {
  return (
    <NoticeBar label="About this text">
      <span>
        <strong>{summary.isCurrent ? 'This is the current text' : 'This is not the current text'}:</strong> it
        is revision {summary.number}, {revisionMade(summary)}. It can be read, searched and copied; highlights
        and notes are made in the article.{!summary.isCurrent && ` ${facts[factsFrom]}`}
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
