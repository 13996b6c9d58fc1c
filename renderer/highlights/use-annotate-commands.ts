import type { Article } from '../../preload/contract/article'
import { runCommand, useCommand } from '../commands/command-store'
import { writeNoteOn } from '../notes/writing-store'
import { requestTagField } from '../tags/tag-store'
import { applyColor, highlight, noteOnSelection, toggleUnderline } from './annotate'

/** Answers the commands that mark the article on screen. */
export function useAnnotateCommands(article: Article): void {
  useCommand('annotate.highlight', () => void highlight(article))
  useCommand('annotate.note', () => void noteOnSelection(article))
  useCommand('annotate.articleNote', () => writeNoteOn({ on: 'article', articleId: article.id }))
  useCommand('annotate.tag', () => {
    requestTagField()
    runCommand('panel.info')
  })
  useCommand('annotate.underline', () => void toggleUnderline())
  useCommand('annotate.color.yellow', () => void applyColor(article, 'yellow'))
  useCommand('annotate.color.red', () => void applyColor(article, 'red'))
  useCommand('annotate.color.green', () => void applyColor(article, 'green'))
  useCommand('annotate.color.blue', () => void applyColor(article, 'blue'))
  useCommand('annotate.color.purple', () => void applyColor(article, 'purple'))
  useCommand('annotate.color.magenta', () => void applyColor(article, 'magenta'))
  useCommand('annotate.color.orange', () => void applyColor(article, 'orange'))
  useCommand('annotate.color.grey', () => void applyColor(article, 'grey'))
}
