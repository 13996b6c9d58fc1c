import { act } from '../queries/act'
import { updateAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError } from '../toasts/toast-store'

const status = question('watch.status', {})

/** The watched folder; null until the library has answered. */
export function useWatching() {
  const answer = useAnswer(status)
  useToldError(answer)
  return answer.value
}

export function chooseWatched() {
  return change('watch.choose')
}

async function change(name: 'watch.choose' | 'watch.stop'): Promise<void> {
  try {
    const watching = await act(name, {})
    updateAnswer(status, () => watching)
  } catch (error) {
    showError(error)
  }
}

export function stopWatching() {
  return change('watch.stop')
}
