import type { ErasingWeight } from '../../../preload/contract/article-list'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { Spinner } from '../../ui/progress'
import { articlesIn } from '../../ui/wording/articles-in'
import { erase } from './erase'
import { closeErasing, type ToErase } from './erase-store'
import './erase.css'

/** Says in numbers what goes for good, and asks. */
export function EraseDialog({ asked }: { asked: ToErase }) {
  const { value, error, retry } = useAnswer(question('article.weigh', { chosen: asked.chosen }))
  const isSome = value !== null && value.articles > 0
  const goOn = () => {
    if (value === null) return
    closeErasing()
    void erase(asked, value.articles)
  }
  return (
    <Dialog
      title={asked.isAll ? 'Empty the trash?' : 'Delete for good?'}
      size="small"
      role="alertdialog"
      onClose={closeErasing}
      foot={
        <>
          <Button onClick={closeErasing} data-autofocus>
            Cancel
          </Button>
          <Button kind="danger" disabled={!isSome} onClick={goOn}>
            Delete for good
          </Button>
        </>
      }
    >
      {value === null && error === null && <Spinner label="Counting what would go…" />}
      {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
      {value !== null && (isSome ? <Weighed weight={value} /> : <p>No deleted articles are here.</p>)}
    </Dialog>
  )
}

function Weighed({ weight }: { weight: ErasingWeight }) {
  const { articles, fromFeeds, bytes } = weight
  const parts = partsOf(weight)
  const isOne = articles === 1
  return (
    <div className="erase-told">
      <p>
        {articlesIn(articles)} {isOne ? 'goes' : 'go'}
        {parts.length > 0 && `, with ${listed(parts)}`}
        {bytes > 0 && `: ${sizeOf(bytes)} of originals and pictures`}. <strong>This cannot be undone.</strong>
      </p>
      <p>
        Files that other articles share stay, and so do names, tags and the line in the history that says how
        many articles were deleted, and when. Back-ups that were made before still hold them.
      </p>
      {fromFeeds > 0 && (
        <p>
          {fromFeeds === articles ? (isOne ? 'It' : 'They') : `${fromFeeds.toLocaleString()} of them`} came
          from feeds that you follow, which may bring {fromFeeds === 1 ? 'it' : 'them'} again.
        </p>
      )}
    </div>
  )
}

function partsOf({ highlights, notes, quotes, images }: ErasingWeight): string[] {
  return [
    counted(highlights, 'highlight'),
    counted(notes, 'note'),
    counted(quotes, 'quotation that you decided on', 'quotations that you decided on'),
    counted(images, 'picture'),
  ].filter((part) => part !== null)
}

function counted(count: number, one: string, many = `${one}s`): string | null {
  return count === 0 ? null : `${count.toLocaleString()} ${count === 1 ? one : many}`
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

function listed(parts: readonly string[]): string {
  return list.format(parts)
}

const thousand = 1_000
const million = 1_000_000

function sizeOf(bytes: number): string {
  if (bytes < thousand) return `${bytes.toLocaleString()} bytes`
  if (bytes < million) return `${Math.round(bytes / thousand).toLocaleString()} kB`
  return `${(bytes / million).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`
}
