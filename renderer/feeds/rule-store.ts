import type { ArticleId, FeedRuleId } from '../../preload/contract/common'
import type { ArticleRuling, FeedRule, FeedRuleDraft } from '../../preload/contract/feed-rule'
import type { RuleField } from '../../preload/contract/words'
import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer, useRested, useSteadyAnswer, useToldError } from '../queries/use-answer'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'

/** Where a rule looks, as it is said in a sentence. */
export const fieldWords: Record<RuleField, string> = {
  words: 'headline or text',
  title: 'headline',
  author: 'author',
  category: 'category',
}

const none: readonly FeedRule[] = []
const noRulings: readonly ArticleRuling[] = []

export function useRules(): readonly FeedRule[] {
  const answer = useAnswer(question('feedRule.list', {}))
  useToldError(answer)
  return answer.value ?? none
}

/** What a rule did; nothing is asked for null. */
export function useRuled(ruleId: FeedRuleId | null) {
  const answer = useAnswer(ruleId === null ? null : question('feedRule.ruled', { ruleId }))
  useToldError(answer)
  return answer.value
}

/** What rules did to an article as it arrived. */
export function useRulings(articleId: ArticleId): readonly ArticleRuling[] {
  const answer = useAnswer(question('feedRule.byArticle', { articleId }))
  useToldError(answer)
  return answer.value ?? noRulings
}

/** What the rule would find among what is there, as it is being written. */
export function useRulePreview({ words, ...draft }: FeedRuleDraft) {
  const rested = useRested(words)
  const wanted = { ...draft, tag: null, words: rested }
  return useSteadyAnswer(hasWord(rested) ? question('feedRule.preview', wanted) : null)
}

export function hasWord(words: string): boolean {
  return /[^\s,]/.test(words)
}

/** A new rule where no id is given. Throws where main refuses it: the form says why. */
export async function saveRule(ruleId: FeedRuleId | null, draft: FeedRuleDraft): Promise<void> {
  if (ruleId === null) await act('feedRule.create', draft)
  else await act('feedRule.change', { ruleId, ...draft })
}

export async function removeRule({ id: ruleId, words }: FeedRule): Promise<void> {
  const actId = newActId()
  try {
    await act('feedRule.remove', { ruleId, actId })
    showUndoToast(`Deleted the rule “${words}”. What it did stays.`, actId)
  } catch (error) {
    showError(error)
  }
}

/** One article that the rule muted, or for null all of them. */
export async function bringBack(ruleId: FeedRuleId, articleId: ArticleId | null): Promise<void> {
  const actId = newActId()
  try {
    const { articles } = await act('feedRule.bringBack', { ruleId, articleId, actId })
    showUndoToast(`Brought back ${articles === 1 ? '1 article' : `${articles} articles`}.`, actId)
  } catch (error) {
    showError(error)
  }
}
