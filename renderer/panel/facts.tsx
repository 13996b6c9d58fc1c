import type { Article } from '../../preload/contract/article'
import { act } from '../queries/act'
import { dateText, momentText, precisionText, zoneText } from '../text/stated-date'
import { showError } from '../toasts/toast-store'
import { Fact } from './fact'

/** What was understood of the article, or corrected. */
export function Facts({ article }: { article: Article }) {
  return (
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
