import { lazyComponent } from '../../ui/lazy'
import { useGoTo } from '../go-to-store'
import { FeedAsks } from './feed-asks'

const GoToBar = lazyComponent(async () => (await import('./go-to-bar')).GoToBar)
const ChoiceBar = lazyComponent(async () => (await import('./choice-bar')).ChoiceBar)

/** What stands between the list and its title while there is something to say or to do. */
export function ListBars() {
  const isGoingTo = useGoTo((state) => state.isOpen)
  return (
    <>
      <FeedAsks />
      {isGoingTo && <GoToBar />}
      <ChoiceBar />
    </>
  )
}
