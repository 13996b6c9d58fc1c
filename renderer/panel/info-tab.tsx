import type { ReactNode } from 'react'
import type { Article } from '../../preload/contract/article'
import { copyText } from '../anchoring/clipboard'
import { act } from '../queries/act'
import { runCommand } from '../commands/command-store'
import { Copies } from './same-report'
import { Records } from './records'
import { Tags } from '../tags/tags'
import { showOriginal } from '../text/original-store'
import { compareRevisions } from '../text/revision-store'
import { dateText, momentText, precisionText, zoneText } from '../text/stated-date'
import { showError, showToast } from '../toasts/toast-store'
import { AskedImages } from '../ui/wording/asked-images'
import { Button, IconButton } from '../ui/button'
import './info.css'

/** The facts of the article, and where they come from. */
export function InfoTab({ article }: { article: Article }) {
  return (
    <div className="info">
      <Doubts article={article} />
      <dl>
        <Headline article={article} />
        <Fact name="Outlet">{article.outlet}</Fact>
        <Fact name="By">{article.byline}</Fact>
        {article.agency !== null && <Fact name="Agency">{article.agency}</Fact>}
        {article.datelinePlace !== null && <Fact name="Dateline">{article.datelinePlace}</Fact>}
        <DateFact name="Published" stated={article.published} />
        {article.updated !== null && <DateFact name="Updated" stated={article.updated} />}
        {article.section !== null && <Fact name="Section">{article.section}</Fact>}
        <Fact name="Captured">
          {momentText(article.capturedAt)}
          <span className="fact-more">
            {article.capturedBy === 'file' ? 'when the file says it was saved' : 'when it was imported'}
          </span>
        </Fact>
        <Address url={article.url} />
        <Fact name="Language">{article.language && languageName(article.language)}</Fact>
        <Fact name="Length">{article.wordCount.toLocaleString('en')} words</Fact>
      </dl>
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

/** Why what was understood should be looked at: among many files nobody saw the form. */
function Doubts({ article: { doubts = [] } }: { article: Article }) {
  if (doubts.length === 0) return null
  return (
    <section className="info-doubts" aria-label="Check this">
      <h2>Check this</h2>
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </section>
  )
}

/** Stands above the text already, but for what it was before. */
function Headline({ article: { title, formerTitles } }: { article: Article }) {
  if (formerTitles.length === 0) return null
  return (
    <Fact name="Headline">
      {title}
      {formerTitles.map((former) => (
        <span className="fact-more" key={former}>
          Before: <q>{former}</q>
        </span>
      ))}
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isKnown = children !== null && children !== ''
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd data-is-known={isKnown}>{isKnown ? <bdi>{children}</bdi> : 'Unknown'}</dd>
    </div>
  )
}

function DateFact({ name, stated }: { name: string; stated: Article['published'] }) {
  if (!stated) return <Fact name={name}>{null}</Fact>
  const zone = zoneText(stated)
  return (
    <Fact name={name}>
      {dateText(stated)}
      <span className="fact-more">
        Known {precisionText(stated)}
        {zone !== null && `, ${zone}`}
      </span>
      {stated.words !== '' && (
        <span className="fact-more">
          As printed: <q>{stated.words}</q>
        </span>
      )}
    </Fact>
  )
}

function Address({ url }: { url: string | null }) {
  return (
    <Fact name="Address">
      {url === null ? null : (
        <button
          type="button"
          className="info-link"
          title="Asks first, then opens in the browser"
          onClick={() => void act('link.open', { url }).catch(showError)}
        >
          {url}
        </button>
      )}
    </Fact>
  )
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    // A tag that is none is shown as it is.
    return tag
  }
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
