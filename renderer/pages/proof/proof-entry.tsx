import { lazyComponent } from '../../ui/lazy'
import { entry } from '../page-entry'
import { proofPages } from './proof-kind'

export { openProofPage } from './proof-kind'

export const proofEntry = entry({
  kind: proofPages,
  component: lazyComponent(async () => (await import('./proof-page')).ProofPage),
})
