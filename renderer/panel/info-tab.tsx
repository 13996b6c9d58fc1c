import type { Article } from '../../preload/contract/article'
import { copyText } from '../anchoring/clipboard'
import { runCommand } from '../commands/command-store'
import { Doubts } from './doubts'
import { Fact } from './fact'
import { Facts } from './facts'
import { Copies } from './same-report'
import { Records } from './records'
import { Tags } from '../tags/tags'
import { showOriginal } from '../text/original-store'
import { compareRevisions } from '../text/revision-store'
import { showToast } from '../toasts/toast-store'
import { AskedImages } from '../ui/wording/asked-images'
import { Button, IconButton } from '../ui/button'
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
      <Records article={article} />
      <Copies article={article} />
      <Original article={article} />
      <Images article={article} />
    </div>
  )
}

function Original({ article }: { article: Article }) {
  const { originalSha256, number } = article.revision
  const copy = () => {
    if (copyText(originalSha256)) showToast({ text: 'SHA-256 copied' })
  }
  return (
    <section aria-label="Original">
      <h2>Original</h2>
      <dl>
        <Fact name="File">{article.originalName ?? 'Pasted text'}</Fact>
        <Fact name="Size">{article.originalBytes.toLocaleString('en')} bytes</Fact>
        <Fact name="SHA-256">
          <span className="info-hash">{originalSha256}</span>
          <IconButton className="info-copy" icon="copy" size={16} label="Copy SHA-256" onClick={copy} />
        </Fact>
        <Fact name="Revision">{number}</Fact>
      </dl>
      <div>
        <Button icon="file" onClick={() => void showOriginal(article.id)}>
          Show original text
        </Button>
        {number > 1 && (
          <Button icon="clock" onClick={() => void compareRevisions(article.id)}>
            Compare revisions
          </Button>
        )}
      </div>
    </section>
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
