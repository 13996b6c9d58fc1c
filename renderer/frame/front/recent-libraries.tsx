import { FrontChoice } from './front-choice'
import { openRecent, useLibrary } from '../../library/library-store'

export function RecentLibraries() {
  const { recent, isBusy } = useLibrary()
  if (recent.length === 0) return null
  return (
    <section className="front-section" aria-labelledby="recent-libraries">
      <h2 id="recent-libraries">Recent libraries</h2>
      <div className="front-choices">
        {recent.map(({ name, folder, isMissing }, index) => (
          <FrontChoice
            key={folder}
            icon="library"
            label={name}
            hint={isMissing ? `Not found at ${folder}` : folder}
            isDisabled={isBusy}
            onChoose={() => void openRecent(index)}
          />
        ))}
      </div>
    </section>
  )
}
