import { useCommand } from '../commands/command-store'
import { stepEdge } from './extent-store'

/** Answers the commands that move the ends of the highlight in focus. */
export function useExtentCommands(): void {
  useCommand('annotate.endLater', () => stepEdge('end', 1, 'word'))
  useCommand('annotate.endEarlier', () => stepEdge('end', -1, 'word'))
  useCommand('annotate.endSentenceLater', () => stepEdge('end', 1, 'sentence'))
  useCommand('annotate.endSentenceEarlier', () => stepEdge('end', -1, 'sentence'))
  useCommand('annotate.beginEarlier', () => stepEdge('start', -1, 'word'))
  useCommand('annotate.beginLater', () => stepEdge('start', 1, 'word'))
  useCommand('annotate.beginSentenceEarlier', () => stepEdge('start', -1, 'sentence'))
  useCommand('annotate.beginSentenceLater', () => stepEdge('start', 1, 'sentence'))
}
