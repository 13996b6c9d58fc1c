import type { Article } from '../../../preload/contract/article'
import { setChecked } from '../../articles/article-actions'
import { runCommand } from '../../commands/command-store'
import { focusPane } from '../../navigation/pane-focus'
import { Button } from '../../ui/button'
import { NoticeBar } from './notice-bar'

/** Says why a person should look at an article's text, and offers what can be done about it. */
export function CheckBar({ article }: { article: Article }) {
  const check = async () => {
    await setChecked(article, true)
    // The button that had the focus goes with the bar.
    focusPane('reader')
  }
  return (
    <NoticeBar label="Check this">
      <span>
        <strong>Check this:</strong> {article.doubts.join(' ')}
      </span>
      <Button icon="pen" onClick={() => runCommand('article.correct')}>
        Edit details…
      </Button>
      <Button icon="check" onClick={() => void check()}>
        Mark as checked
      </Button>
    </NoticeBar>
  )
}
