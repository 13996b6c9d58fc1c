import type { Article } from '../../preload/contract/article'
import type { CommandName } from '../../preload/contract/commands'
import { runCommand, useCommand } from '../commands/command-store'
import { writeNoteOn } from '../notes/writing-store'
import { requestTagField } from '../tags/tag-store'
import { sayDeleted } from '../text/say-deleted'
import { applyColor, highlight, noteOnSelection } from './annotate'

/** Answers the commands that mark the article on screen. */
export function useAnnotateCommands(article: Article): void {
  // The command is answered all the same, so that its key says why nothing happens.
  const useMarking = (name: CommandName, run: () => void) =>
    useCommand(name, () => (article.deletedAt === null ? run() : sayDeleted()))
  useMarking('annotate.highlight', () => void highlight(article))
  useMarking('annotate.note', () => void noteOnSelection(article))
  useMarking('annotate.articleNote', () => writeNoteOn({ on: 'article', articleId: article.id }))
  useMarking('annotate.tag', () => {
    requestTagField()
    runCommand('panel.info')
  })
  useMarking('annotate.color.yellow', () => void applyColor(article, 'yellow'))
  useMarking('annotate.color.red', () => void applyColor(article, 'red'))
  useMarking('annotate.color.green', () => void applyColor(article, 'green'))
  useMarking('annotate.color.blue', () => void applyColor(article, 'blue'))
  useMarking('annotate.color.purple', () => void applyColor(article, 'purple'))
  useMarking('annotate.color.magenta', () => void applyColor(article, 'magenta'))
  useMarking('annotate.color.orange', () => void applyColor(article, 'orange'))
  useMarking('annotate.color.grey', () => void applyColor(article, 'grey'))
}
