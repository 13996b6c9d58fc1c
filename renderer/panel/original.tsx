import type { Article } from '../../preload/contract/article'
import { copyText } from '../anchoring/clipboard'
import { showOriginal } from '../text/original-store'
import { showToast } from '../toasts/toast-store'
import { Button, IconButton } from '../ui/button'
import { Fact } from './fact'

/** The bytes that the article was read from. */
export function Original({ article }: { article: Article }) {
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
          <Hash hash={originalSha256} />
          <IconButton className="info-copy" icon="copy" size={16} label="Copy SHA-256" onClick={copy} />
        </Fact>
        <Fact name="Revision">{number}</Fact>
      </dl>
      <div className="info-actions">
        <Button icon="file" onClick={() => void showOriginal(article.id)}>
          Show original text
        </Button>
      </div>
    </section>
  )
}

// A line ends between two of these, never before a last letter.
const lettersTogether = 8

function Hash({ hash }: { hash: string }) {
  const groups = Array.from({ length: Math.ceil(hash.length / lettersTogether) }, (_, at) =>
    hash.slice(at * lettersTogether, (at + 1) * lettersTogether),
  )
  return (
    <span className="info-hash">
      {groups.map((group, at) => (
        <span key={at}>{group}</span>
      ))}
    </span>
  )
}
