import type { Article } from '../../preload/contract/article'
import { runCommand } from '../commands/command-store'
import { Doubts } from './doubts'
import { Facts } from './facts'
import { Original } from './original'
import { Copies } from './same-report'
import { Records } from './records'
import { Revisions } from './revisions'
import { Rulings } from './rulings'
import { Tags } from '../tags/tags'
import { AskedImages } from '../ui/wording/asked-images'
import { Button } from '../ui/button'
import './info.css'

/** The facts of the article, and where they come from. */
export function InfoTab({ article }: { article: Article }) {
  return (
    <div className="info">
      <Doubts article={article} />
      <Facts article={article} />
      <div>
        <Button icon="pen" onClick={() => runCommand('article.correct')}>
          Edit details…
        </Button>
      </div>
      <Tags article={article} />
      <Rulings article={article} />
      <Records article={article} />
      <Copies article={article} />
      <Revisions article={article} />
      <Original article={article} />
      <Images article={article} />
    </div>
  )
}

function Images({ article }: { article: Article }) {
  const { askedImages } = article.revision
  if (askedImages.length === 0) return null
  return (
    <section aria-label="Images">
      <h2>Images</h2>
      <AskedImages asked={askedImages} />
    </section>
  )
}
