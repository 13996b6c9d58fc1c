import { LibraryError } from '../../../preload/contract/errors'
import type { Handlers, Output } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import { sealWritten } from '../../library/database/chain/seal'

type Names = 'proof.verify' | 'proof.state' | 'proof.cancel'

/** A process of its own reads the library and proves it; what was done until then is sealed first, so that it is proved too. */
export function verifyCalls({ library, exporters: { proof } }: Program): Pick<Handlers, Names> {
  let running: Output<'proof.state'> = null
  return {
    'proof.verify': async () => {
      if (running !== null)
        throw new LibraryError('conflict', 'The library is being verified already; wait until that is done.')
      running = { done: 0, total: 0 }
      try {
        const its = library()
        if (its.mode === 'write') await sealWritten(its)
        return await proof.words(its, { kind: 'verify' }, (progress) => (running = progress))
      } finally {
        running = null
      }
    },
    'proof.state': () => running,
    'proof.cancel': () => {
      proof.cancel()
      return {}
    },
  }
}
