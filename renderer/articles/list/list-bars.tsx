import { lazyComponent } from '../../ui/lazy'
import { useArticles } from '../article-store'
import { useAsking } from '../asking-store'
import { useGoTo } from '../go-to-store'
import { FeedAsks } from './feed-asks'

const GoToBar = lazyComponent(async () => (await import('./go-to-bar')).GoToBar)
const RestoreBar = lazyComponent(async () => (await import('./restore-bar')).RestoreBar)
const SetMany = lazyComponent(async () => (await import('./set-many')).SetMany)
const ChoiceBar = lazyComponent(async () => (await import('./choice-bar')).ChoiceBar)

/** What stands between the list and its title while there is something to say or to do. */
export function ListBars() {
  const isOfDeleted = useArticles((list) => list.place.view === 'deleted')
  const asking = useAsking((state) => state.asking)
  const isGoingTo = useGoTo((state) => state.isOpen)
  return (
    <>
      <FeedAsks />
      {isGoingTo && <GoToBar />}
      {isOfDeleted && <RestoreBar />}
      <ChoiceBar />
      {asking !== null && <SetMany asking={asking} />}
    </>
  )
}
