import { create } from 'zustand'
import type { ServiceRecord } from '../../preload/contract/article'
import type { ArticleId, TaggingId } from '../../preload/contract/common'
import type { Tagging } from '../../preload/contract/tag'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'
import { useOpenArticle } from '../text/open-article-store'

type Tags = {
  articleId: ArticleId | null
  tags: Tagging[]
  records: ServiceRecord[]
  /** The person asked to write a tag: the tag field takes the focus once it is on screen. */
  isWanted: boolean
}

const none = { tags: [], records: [] }

export const useTags = create<Tags>(() => ({ articleId: null, ...none, isWanted: false }))

/** Asks which tags are on the article on screen, and where else it was saved. */
export async function reloadTags(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) {
    useTags.setState({ articleId, ...none })
    return
  }
  try {
    const [tags, records] = await Promise.all([
      call('tag.list', { articleId }),
      call('article.records', { articleId }),
    ])
    if (useOpenArticle.getState().articleId === articleId) useTags.setState({ articleId, tags, records })
  } catch (error) {
    showError(error)
  }
}

/** Puts a tag on; answers whether it is there now. */
export async function addTag(articleId: ArticleId, name: string): Promise<boolean> {
  try {
    await call('tag.add', { articleId, name })
    await reloadTags()
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export async function removeTag(taggingId: TaggingId): Promise<void> {
  try {
    await call('tag.remove', { taggingId })
    await reloadTags()
  } catch (error) {
    showError(error)
  }
}

export function requestTagField(): void {
  useTags.setState({ isWanted: true })
}

export function tagFieldShown(): void {
  useTags.setState({ isWanted: false })
}
