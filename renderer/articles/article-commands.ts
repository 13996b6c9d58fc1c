import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { useCommand } from '../commands/command-store'
import { useVisit } from '../navigation/navigation-store'
import { useArticle } from '../text/open-article-store'
import { sayDeleted } from '../text/say-deleted'
import { currentSurface } from '../text/surface-store'
import {
  openOriginal,
  removeArticle,
  setChecked,
  showNextUnread,
  stepBy,
  toggleArchive,
  toggleRead,
  toggleStar,
} from './article-actions'
import { rowAt } from '../queries/sparse-rows'
import { rowOf, useArticleList, useArticles } from './article-store'
import { useChoice } from './choice-store'
import { openGoTo } from './go-to-store'
import { readAgain } from './read-again'
import { showSimilar } from './similar-store'

/** Answers what the keyboard, the menu and the palette ask of the selected article. */
export function useArticleCommands(): void {
  const selectedId = useArticles((list) => list.selectedId)
  const { count: total } = useArticleList()
  const isMany = useChoice((chosen) => chosen.choice !== null)
  const place = useArticles((list) => list.place)
  // An article can be open that the list does not hold: one that was just imported into another place.
  const { article: open } = useArticle()
  const listed = useSelectedRow(selectedId)
  const selected = listed ?? (open?.id === selectedId ? open : undefined)
  const isChosen = selected !== undefined
  // Beside another page the selected article is not what a key means.
  const isShown = (useVisit()?.page.on ?? 'article') === 'article'
  const isHere = isShown && isChosen
  const isDeleted = selected !== undefined && selected.deletedAt !== null
  const isLive = isHere && !isDeleted

  useCommand('article.next', () => stepBy(1), total > 0)
  useCommand('article.previous', () => stepBy(-1), total > 0)
  useCommand('list.goTo', openGoTo, total > 0)
  const one = (act: (article: ArticleSummary) => unknown, many: ManyAction) => () => {
    if (isMany) void doWithMany(many)
    // The command is answered all the same, so that its key says why nothing happens.
    else if (isDeleted) sayDeleted()
    else if (isChosen) void act(selected)
  }
  useCommand('article.toggleRead', one(toggleRead, 'markManyRead'), isMany || isHere)
  useCommand('article.toggleStar', one(toggleStar, 'starMany'), isMany || isHere)
  useCommand('article.toggleArchive', one(toggleArchive, 'archiveMany'), isMany || isHere)
  useCommand(
    'article.markChecked',
    () => isChosen && void setChecked(selected, true),
    isLive && selected.doubts.length > 0,
  )
  useCommand('article.remove', one(removeArticle, 'removeMany'), isMany || isHere)
  useCommand('article.readAgain', () => isChosen && void readAgain(selected), isLive)
  useCommand('article.similar', () => isChosen && showSimilar(selected), isLive)
  useCommand('article.markAllRead', () => void readAll(), total > 0 && place.view !== 'deleted')
  const url = isShown ? (open?.url ?? null) : null
  useCommand('article.openOriginal', () => url !== null && void openOriginal(url), url !== null)
}

async function readAll(): Promise<void> {
  const actions = await import('./many-actions')
  await actions.markAllRead(useArticles.getState().place)
}

type ManyAction = 'markManyRead' | 'starMany' | 'archiveMany' | 'removeMany'

/** The first screen does without, because nothing is chosen on it. */
async function doWithMany(many: ManyAction): Promise<void> {
  const actions = await import('./many-actions')
  await actions[many]()
}

/** What the list shows of the open article, where it is known there. */
function useSelectedRow(selectedId: ArticleId | null): ArticleSummary | undefined {
  const { list } = useArticleList()
  const current = useArticles((state) => state.current)
  const row = current === null ? undefined : rowAt(list, current)
  return row?.id === selectedId ? row : rowOf(selectedId)
}

// As much of the page as Space moves on: the last lines stay as the first, to go on from.
const shareOfPage = 0.88

/** Space: on down the page, and from the end of an article to the next one unread. */
export function scrollOrOpenNext({ isBack = false, mayOpen = true } = {}): void {
  const surface = currentSurface()
  const page = surface?.scroller ?? document.querySelector('[data-pane=reader] [data-scrolls]')
  const left = page === null ? 0 : page.scrollHeight - page.clientHeight - page.scrollTop
  if (isBack) page?.scrollBy({ top: -page.clientHeight * shareOfPage })
  else if (page !== null && left > 1) page.scrollBy({ top: page.clientHeight * shareOfPage })
  else if (mayOpen && (surface !== null || page === null)) showNextUnread()
}
