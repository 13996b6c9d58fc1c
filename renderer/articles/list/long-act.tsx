import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress'
import { cancelLongAct, useLongAct } from '../../toasts/long-act-store'

/** What is being done with so many rows that it takes a while, how far it is, and the way to end it. */
export function LongAct() {
  const act = useLongAct((state) => state.act)
  if (act === null) return null
  const { label, done, total } = act
  const words = `${label.charAt(0).toUpperCase()}${label.slice(1)}…`
  return (
    <div className="long-act">
      <span className="long-act-label" role="status">
        {words}
      </span>
      <ProgressBar label={words} done={Math.min(done, total)} total={total} isShort />
      <Button kind="quiet" onClick={() => void cancelLongAct()}>
        Cancel
      </Button>
    </div>
  )
}
